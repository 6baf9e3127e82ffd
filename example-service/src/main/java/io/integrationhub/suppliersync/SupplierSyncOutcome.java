package io.integrationhub.suppliersync;

import io.integrationhub.stream.Outcome;
import io.integrationhub.suppliersync.supplier.SupplierNumber;

/** The outcome of synchronizing a supplier. */
public sealed interface SupplierSyncOutcome extends Outcome {

    /** The master has the supplier. Nothing is written yet. */
    record ToWrite(SupplierNumber number) implements SupplierSyncOutcome {

        @Override
        public String code() {
            return "to-write";
        }
    }

    /** The master does not have the supplier, or it is inactive there. Nothing is removed yet. */
    record ToRemove(SupplierNumber number) implements SupplierSyncOutcome {

        @Override
        public String code() {
            return "to-remove";
        }
    }
}
