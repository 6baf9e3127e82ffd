package io.integrationhub.customersync.cdp;

import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import java.util.List;

/** An implementation of the port for one protocol. */
public interface PlatformAdapter extends CustomerDataPlatform, ConnectionCheck {

    /** The value of the setting that selects this adapter. */
    Adapter adapter();

    /** The systems for which a tenant has selected this adapter. */
    default List<Destination> destinations(Tenant tenant) {
        return ExportSettings.of(tenant).targetNames().stream()
                .map(target -> new Destination(tenant, target))
                .filter(destination -> destination.settings().adapter() == adapter())
                .toList();
    }
}
