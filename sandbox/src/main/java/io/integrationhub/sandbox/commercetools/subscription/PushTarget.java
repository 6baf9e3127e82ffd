package io.integrationhub.sandbox.commercetools.subscription;

import java.net.URI;

/**
 * The HTTP endpoint behind a topic.
 *
 * @param authorization value of the Authorization header; empty for none
 */
public record PushTarget(URI url, String authorization) {}
