/**
 * Receives the notifications that commercetools pushes through a cloud's messaging service: {@code IngressController →
 * SenderAuthenticator → Envelope (what the messaging service wraps around a notification) → Notification → broker}.
 */
@NullMarked
package io.integrationhub.commercetools.ingress;

import org.jspecify.annotations.NullMarked;
