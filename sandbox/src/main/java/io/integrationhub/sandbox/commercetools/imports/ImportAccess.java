package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.http.Request;
import java.util.List;

/** Decides who may use the Import API. */
@FunctionalInterface
public interface ImportAccess {

    /**
     * Rejects a request without a valid token, or without one of the scopes.
     *
     * @param areas the scopes without {@code view_} or {@code manage_}
     */
    void require(Request request, String projectKey, List<String> areas, boolean manages);
}
