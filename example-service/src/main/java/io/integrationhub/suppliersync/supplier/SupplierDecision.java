package io.integrationhub.suppliersync.supplier;

import java.util.Optional;

/** What has to be done in commercetools with a supplier. */
public sealed interface SupplierDecision {

    /** It is created or updated. */
    record Write(Supplier supplier) implements SupplierDecision {}

    /** It is removed, if it is there. */
    record Remove() implements SupplierDecision {}

    /**
     * Decides from the master's state.
     *
     * @param supplier empty if the master does not have it
     */
    static SupplierDecision of(Optional<Supplier> supplier) {
        return supplier.filter(Supplier::active)
                .<SupplierDecision>map(Write::new)
                .orElseGet(Remove::new);
    }
}
