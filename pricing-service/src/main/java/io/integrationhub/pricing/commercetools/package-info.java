/**
 * Standalone Prices of commercetools: {@code PriceItems} names what a run writes, and the hidden {@code SdkPrices}
 * writes it.
 */
@NullMarked
package io.integrationhub.pricing.commercetools;

import org.jspecify.annotations.NullMarked;
