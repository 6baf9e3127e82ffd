package io.integrationhub.suppliersync;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.suppliersync.supplier.Supplier;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import io.integrationhub.suppliersync.suppliermaster.SupplierMaster;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A master with the suppliers that a test gives it. */
class FakeSupplierMaster implements SupplierMaster {

    private final Map<SupplierNumber, Supplier> suppliers = new HashMap<>();
    private Optional<Fault> failure = Optional.empty();

    void add(Supplier supplier) {
        suppliers.put(supplier.number(), supplier);
    }

    /** Fails from now on. */
    void failsWith(Fault fault) {
        failure = Optional.of(fault);
    }

    @Override
    public Optional<Supplier> find(Tenant tenant, SupplierNumber number) {
        failure.ifPresent(fault -> {
            throw fault;
        });
        return Optional.ofNullable(suppliers.get(number));
    }
}
