package io.integrationhub.suppliersync.suppliermaster.http;

import io.integrationhub.suppliersync.supplier.Supplier;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import org.jspecify.annotations.Nullable;

/** What the mapping yields; the fields are checked here, because a mapping may yield anything. */
record SupplierForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable Boolean active) {

    /** The supplier, which is the one that was requested. */
    Supplier toSupplier(SupplierNumber requested) {
        if (!requested.value().equals(number)) {
            throw new IllegalArgumentException("'number' is not the number that was requested");
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("'name' is missing");
        }
        return new Supplier(requested, name, !Boolean.FALSE.equals(active));
    }
}
