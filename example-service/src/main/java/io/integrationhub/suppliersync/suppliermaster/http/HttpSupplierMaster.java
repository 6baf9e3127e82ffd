package io.integrationhub.suppliersync.suppliermaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.suppliersync.settings.SupplierTenant;
import io.integrationhub.suppliersync.supplier.Supplier;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import io.integrationhub.suppliersync.suppliermaster.SupplierMaster;
import io.integrationhub.suppliersync.suppliermaster.SupplierMasterFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import java.util.List;
import java.util.Optional;

/** Reads suppliers over HTTP. */
class HttpSupplierMaster implements SupplierMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final DocumentReader<SupplierForm> suppliers;

    HttpSupplierMaster(SystemClients systems, TenantMappings mapping) {
        this.systems = systems;
        this.suppliers =
                new DocumentReader<>(mapping, SupplierForm.class, SupplierMasterFault.SUPPLIER_RESPONSE_UNREADABLE);
    }

    @Override
    public Optional<Supplier> find(Tenant tenant, SupplierNumber number) {
        SystemResponse response = systems.client(tenant.id(), SupplierTenant.masterOf(tenant))
                .call(SystemCall.get("find-supplier", path(tenant, number)));
        if (response.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!response.isSuccess()) {
            throw new PermanentFault(
                    SupplierMasterFault.SUPPLIER_RESPONSE_UNREADABLE,
                    "the master responded to the request for supplier " + number + " with status " + response.status());
        }
        return Optional.of(suppliers.read(tenant, response, form -> form.toSupplier(number)));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-supplier", path(tenant, new SupplierNumber("hub-doctor")));
        return SupplierTenant.isMastered(tenant)
                ? List.of(new SystemConnection(systems, tenant, SupplierTenant.masterOf(tenant), "read a supplier")
                        .triedWith(call))
                : List.of();
    }

    private static String path(Tenant tenant, SupplierNumber number) {
        return tenant.section(HttpMasterSettings.SECTION)
                .findPath()
                .replace("{number}", SystemCall.segment(number.value()));
    }
}
