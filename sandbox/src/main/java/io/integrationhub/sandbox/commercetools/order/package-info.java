/**
 * Orders: made from carts or imported, moved on by update actions, one file per group of actions, with the messages
 * that commercetools sends for them and none for the actions that have none.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.order;

import org.jspecify.annotations.NullMarked;
