package io.integrationhub.customersync.activity;

/**
 * How the total of an order comes about. Subtotal, shipping and tax add up to the total.
 *
 * @param total what is paid, with taxes
 * @param subtotal what the goods cost after discounts, without shipping and taxes
 * @param shipping without taxes
 * @param tax all taxes
 * @param discount by how much the goods are cheaper than their prices
 */
public record OrderTotals(Amount total, Amount subtotal, Amount shipping, Amount tax, Amount discount) {}
