/**
 * Prices as the hub knows them, and the decisions about them. Start at {@code PriceRows} (rows of a source to prices)
 * and {@code ScheduleDifference} (what commercetools still needs).
 */
@NullMarked
package io.integrationhub.pricing.price;

import org.jspecify.annotations.NullMarked;
