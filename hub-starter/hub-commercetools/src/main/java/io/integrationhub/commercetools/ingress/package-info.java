/**
 * Takes the notifications that commercetools pushes through a cloud's messaging service: {@code IngressController →
 * Senders (who sent it) → Envelope (what the service wraps around it) → Notification → broker}.
 */
@NullMarked
package io.integrationhub.commercetools.ingress;

import org.jspecify.annotations.NullMarked;
