package io.integrationhub.customersync.activity;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param value in the currency's main unit, with its decimals
 * @param currency ISO 4217 code
 */
public record Amount(BigDecimal value, String currency) {}
