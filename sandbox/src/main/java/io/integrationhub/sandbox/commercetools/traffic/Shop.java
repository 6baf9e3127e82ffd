package io.integrationhub.sandbox.commercetools.traffic;

import java.net.URI;

/** Where a shop sells: a Project, and the API client it sells with. */
public record Shop(URI baseUrl, String projectKey, String clientId, String clientSecret) {}
