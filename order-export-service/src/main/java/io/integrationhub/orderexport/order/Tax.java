package io.integrationhub.orderexport.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The tax on a line or a shipment.
 *
 * @param name of the tax rate
 * @param rate 0.19 stands for 19 %
 * @param included whether the price contains the tax
 * @param amount what it comes to; empty if commercetools does not say
 */
public record Tax(String name, BigDecimal rate, boolean included, Optional<Money> amount) {}
