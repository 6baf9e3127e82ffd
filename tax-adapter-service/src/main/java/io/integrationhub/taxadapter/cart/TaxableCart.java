package io.integrationhub.taxadapter.cart;

import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A cart, as far as its taxes are concerned.
 *
 * @param transaction empty while the cart has no taxable item, or a destination is unknown
 * @param isUniform whether one engine taxes all of it, and either all of its prices include the tax or none
 * @param isUpToDate whether it already has the taxes that the engine calculated for this transaction
 * @param actionCount how many update actions set given taxes on the cart
 */
public record TaxableCart(
        Optional<TaxableTransaction> transaction,
        boolean isUniform,
        boolean isUpToDate,
        ToIntFunction<CartTaxes> actionCount) {}
