/**
 * Inventory entries and the effect of orders on them: an order without sufficient stock is rejected, and the entries
 * are reduced some time after an order was placed, as at commercetools.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.inventory;

import org.jspecify.annotations.NullMarked;
