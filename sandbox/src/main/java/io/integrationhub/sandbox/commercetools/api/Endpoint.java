package io.integrationhub.sandbox.commercetools.api;

import java.util.Optional;

/** Answers some requests; empty when a request is another's. */
@FunctionalInterface
interface Endpoint {

    Optional<ApiAnswer> answer(ProjectRequest request);
}
