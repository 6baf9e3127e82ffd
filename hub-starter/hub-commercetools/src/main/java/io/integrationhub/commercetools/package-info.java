/**
 * commercetools: a client per tenant's Project, the notifications it sends, and sweeps that find what notifications
 * missed.
 *
 * <p>The packages below add Subscriptions and their endpoint ({@code subscription}, {@code ingress}), API Extensions
 * ({@code extension}), texts for customers ({@code message}), and custom fields and Channels ({@code provisioning}).
 */
@NullMarked
package io.integrationhub.commercetools;

import org.jspecify.annotations.NullMarked;
