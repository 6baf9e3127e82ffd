package io.integrationhub.taxadapter.order;

import io.integrationhub.taxadapter.tax.Money;

/**
 * What the payments of an order refunded beyond its returns, such as an amount of goodwill.
 *
 * @param amount including tax; zero for nothing
 * @param allocated whether it reduces the price and tax of all items alike; otherwise a person decides
 */
public record UnreturnedAmount(Money amount, boolean allocated) {}
