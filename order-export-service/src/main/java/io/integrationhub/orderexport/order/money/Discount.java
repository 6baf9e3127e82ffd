package io.integrationhub.orderexport.order.money;

/**
 * A discount on a line or on the order total.
 *
 * @param source id of the discount in commercetools
 * @param amount deducted amount, positive
 */
public record Discount(String source, Money amount) {}
