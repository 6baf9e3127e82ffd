/**
 * Receives webhooks: {@code WebhookController → WebhookEndpoint (which topic) → Authenticator (who sent it) →
 * DeduplicationStore (published before?) → broker}.
 */
@NullMarked
package io.integrationhub.system.webhook;

import org.jspecify.annotations.NullMarked;
