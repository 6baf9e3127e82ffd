package io.integrationhub.pricing.quote.cart;

import io.integrationhub.pricing.price.Money;

/**
 * A line of a quotation cart.
 *
 * @param isLocked whether its total was stated, so that neither prices nor discounts of commercetools change it
 */
public record CartLine(String id, String sku, long quantity, Money unitPrice, Money total, boolean isLocked) {}
