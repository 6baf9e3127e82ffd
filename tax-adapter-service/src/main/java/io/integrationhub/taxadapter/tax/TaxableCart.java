package io.integrationhub.taxadapter.tax;

import java.util.Optional;

/**
 * A cart as far as tax depends on it.
 *
 * @param question empty while nothing bears tax, or it is not known where it goes to
 * @param taxedFor what the taxes on the cart were asked for; empty if it has none
 * @param alike whether all of it is taxed in one way: by one engine, the tax in all prices or in
 *     none
 * @param exact whether the engine itself gave them
 */
public record TaxableCart(
        String id,
        Optional<TaxQuestion> question,
        Optional<Fingerprint> taxedFor,
        boolean alike,
        boolean exact) {

    /** Whether it has just the taxes that the engine would give. */
    public boolean isTaxedFor(TaxQuestion asked) {
        return exact && taxedFor.filter(asked.fingerprint()::equals).isPresent();
    }
}
