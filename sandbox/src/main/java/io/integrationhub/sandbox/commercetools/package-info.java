/**
 * A stand-in for commercetools: it speaks the protocol of the HTTP API, keeps what it is told, delivers Subscriptions
 * and calls API Extensions, and refuses what it does not know. Start at {@code CommercetoolsStandIn}.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools;

import org.jspecify.annotations.NullMarked;
