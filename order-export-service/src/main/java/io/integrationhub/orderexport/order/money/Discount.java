package io.integrationhub.orderexport.order.money;

/**
 * A discount on a line or on the order total.
 *
 * @param source id of the discount in commercetools; {@code direct} for a direct discount, {@code total} for one on the
 *     total that is not named, {@code adjustment} for a difference that no discount explains
 * @param amount deducted amount; negative for a surcharge
 */
public record Discount(String source, Money amount) {}
