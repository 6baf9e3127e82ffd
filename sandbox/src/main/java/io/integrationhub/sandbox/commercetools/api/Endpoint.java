package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.http.Response;
import java.util.Optional;

/** Handles some of the requests within a Project; returns empty for the others. */
@FunctionalInterface
interface Endpoint {

    Optional<Response> handle(ProjectRequest request);
}
