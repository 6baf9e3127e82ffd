/**
 * Checks again and again that Subscriptions and Extensions in commercetools are as the hub needs them, repairs them
 * where it may, and reports what a person must repair.
 */
@NullMarked
package io.integrationhub.commercetools.watch;

import org.jspecify.annotations.NullMarked;
