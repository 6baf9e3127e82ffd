package io.integrationhub.sandbox.commercetools.subscription;

import java.net.URI;

/**
 * The HTTP endpoint that a topic pushes to.
 *
 * @param authorization value of the {@code Authorization} header; empty for none
 */
record PushTarget(URI url, String authorization) {}
