/** A commercetools client per tenant, notifications, Subscriptions kept in place, and the sweep. */
@NullMarked
package io.integrationhub.commercetools;

import org.jspecify.annotations.NullMarked;
