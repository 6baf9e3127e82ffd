/**
 * Takes webhooks: {@code WebhookController → WebhookDoor (which topic) → Proof (who sent it) → SeenEvents (taken
 * before?) → broker}.
 */
@NullMarked
package io.integrationhub.system.webhook;

import org.jspecify.annotations.NullMarked;
