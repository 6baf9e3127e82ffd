/**
 * Orders: created from carts or imported, and updated by actions, with a file per group of actions and exactly the
 * messages that commercetools sends.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.order;

import org.jspecify.annotations.NullMarked;
