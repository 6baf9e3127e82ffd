package io.integrationhub.emailnotifier.content.order;

import io.integrationhub.emailnotifier.content.value.Money;
import java.math.BigDecimal;

/**
 * The tax of one rate.
 *
 * @param name for customers; may be empty
 * @param rate for example 0.19
 */
public record TaxPortion(String name, BigDecimal rate, Money amount) {}
