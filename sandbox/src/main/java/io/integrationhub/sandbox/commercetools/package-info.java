/**
 * A stand-in for commercetools: implements the protocol of the HTTP API, stores resources, delivers notifications of
 * Subscriptions, calls API Extensions, and rejects what it does not support. Start at {@code CommercetoolsStandIn}.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools;

import org.jspecify.annotations.NullMarked;
