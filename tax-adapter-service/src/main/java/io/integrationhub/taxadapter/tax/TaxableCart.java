package io.integrationhub.taxadapter.tax;

import java.util.Optional;

/**
 * A cart as far as tax depends on it.
 *
 * @param question empty while nothing bears tax, or it is not known where it goes to
 * @param alike whether all of it is taxed in one way: by one engine, the tax in all prices or in none
 * @param settled whether it has just the taxes that the engine itself gave for the question
 */
public record TaxableCart(String id, Optional<TaxQuestion> question, boolean alike, boolean settled) {}
