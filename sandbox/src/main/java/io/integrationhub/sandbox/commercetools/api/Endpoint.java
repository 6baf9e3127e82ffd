package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;

/** Handles some of the requests within a Project; returns empty for the others. */
interface Endpoint {

    Optional<Response> handle(ProjectRequest request);

    /** The routes that it implements, for example {@code GET carts/{}}. */
    default List<String> routes() {
        return List.of();
    }
}
