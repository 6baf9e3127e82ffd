package io.integrationhub.taxadapter.tax;

/** The taxes of a cart: what was asked, what was answered, and by whom. */
public record Taxes(TaxQuestion question, TaxAnswer answer, Source source) {}
