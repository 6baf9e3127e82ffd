package io.integrationhub.orderexport.order.money;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The tax on a line or a shipment.
 *
 * @param name name of the tax rate
 * @param rate for example 0.19 for 19 %
 * @param included whether the price includes the tax
 * @param amount tax amount; empty if commercetools does not provide it
 */
public record Tax(String name, BigDecimal rate, boolean included, Optional<Money> amount) {}
