package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.TaxSettings.OnEngineFailure;
import java.util.Optional;
import java.util.function.Supplier;

/** What a cart gets once the engine has answered. */
sealed interface TaxationDecision {

    /** The cart gets these taxes, all of them: commercetools would sell a cart that is only partly taxed. */
    record Apply(CartTaxes taxes) implements TaxationDecision {}

    /**
     * The taxes need more update actions than commercetools accepts.
     *
     * @param maxItems the number of items that such a cart can have
     */
    record RejectTooLarge(int items, int maxItems) implements TaxationDecision {}

    /** The engine is unavailable, and the tenant allows no estimate. */
    record RejectUnavailable(Fault fault) implements TaxationDecision {}

    /** The engine refuses the cart, and the tenant allows no estimate. */
    record RejectedByEngine(Fault fault) implements TaxationDecision {}

    /** The tenant allows estimates, but none is possible: the failure policy of the Extension applies. */
    record GiveUp(Fault fault) implements TaxationDecision {}

    /** Decides about taxes. */
    static TaxationDecision of(VerifiedCart cart, CartTaxes taxes, TaxSettings settings) {
        int excess = cart.actions(taxes) - settings.maxActions();
        int items = cart.original().items().size();
        return excess > 0 ? new RejectTooLarge(items, items - excess) : new Apply(taxes);
    }

    /** Decides about a failure of the engine. */
    static TaxationDecision of(
            VerifiedCart cart, Fault fault, TaxSettings settings, Supplier<Optional<CartTaxes>> estimate) {
        if (settings.onEngineFailure() == OnEngineFailure.REJECT) {
            return fault instanceof PermanentFault ? new RejectedByEngine(fault) : new RejectUnavailable(fault);
        }
        return estimate.get()
                .map(taxes -> of(cart, cart.asRead(taxes), settings))
                .orElseGet(() -> new GiveUp(fault));
    }
}
