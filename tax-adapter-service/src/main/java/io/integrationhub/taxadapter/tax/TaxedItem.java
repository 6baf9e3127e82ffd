package io.integrationhub.taxadapter.tax;

/** The tax of one item. */
public record TaxedItem(ItemRef ref, Money tax, TaxRate rate) {}
