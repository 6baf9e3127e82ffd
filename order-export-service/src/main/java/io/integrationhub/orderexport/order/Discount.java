package io.integrationhub.orderexport.order;

/**
 * A reduction that a price already contains, or that is taken off the total.
 *
 * @param source the id of the discount in commercetools
 * @param amount what is taken off, positive
 */
public record Discount(String source, Money amount) {}
