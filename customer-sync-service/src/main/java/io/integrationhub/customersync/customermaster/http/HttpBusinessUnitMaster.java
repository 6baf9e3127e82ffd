package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.customermaster.BusinessUnitMaster;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.customersync.customermaster.UnitRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.customersync.settings.ImportSettings.Messages;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.List;
import java.util.Optional;

/** Reads Business Units over HTTP. */
class HttpBusinessUnitMaster implements BusinessUnitMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final UnitRecords units;

    HttpBusinessUnitMaster(SystemClients systems, UnitRecords units) {
        this.systems = systems;
        this.units = units;
    }

    @Override
    public Optional<BusinessUnit> find(Tenant tenant, UnitKey key) {
        SystemResponse response = systems.client(tenant.id(), CustomerTenant.unitMasterOf(tenant))
                .call(SystemCall.get("find-business-unit", path(tenant, key)));
        if (response.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!response.isSuccess()) {
            throw unreadable("the master responded to the request for Business Unit " + key + " with status "
                    + response.status());
        }
        BusinessUnit unit = units.read(tenant, response);
        if (!unit.key().equals(key)) {
            throw unreadable("the response cannot be read: 'key' is not the key that was requested");
        }
        return Optional.of(unit);
    }

    private static PermanentFault unreadable(String problem) {
        return new PermanentFault(CustomerMasterFault.BUSINESS_UNIT_RESPONSE_UNREADABLE, problem);
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-business-unit", path(tenant, new UnitKey("hub-doctor")));
        return CustomerTenant.hasMasteredUnits(tenant)
                        && ImportSettings.of(tenant).businessUnitMessages() == Messages.DOORBELLS
                ? List.of(new SystemConnection(systems, tenant, CustomerTenant.unitMasterOf(tenant), "read a unit")
                        .triedWith(call))
                : List.of();
    }

    private static String path(Tenant tenant, UnitKey key) {
        return tenant.section(HttpMasterSettings.SECTION)
                .businessUnitPath()
                .replace("{key}", SystemCall.segment(key.value()));
    }
}
