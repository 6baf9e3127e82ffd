package io.integrationhub.pricing.quote.cart;

import io.integrationhub.pricing.price.Money;

/**
 * A custom line item of a quotation cart.
 *
 * @param key empty if it has none
 */
public record CartFee(String id, String key, long quantity, Money price, Money total) {}
