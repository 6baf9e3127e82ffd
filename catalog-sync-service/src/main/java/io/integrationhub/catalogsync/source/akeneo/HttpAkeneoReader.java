package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.RunSource;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import java.time.InstantSource;
import java.util.List;

/** Reads over the REST API. */
class HttpAkeneoReader implements AkeneoReader, ConnectionCheck {

    private final SystemClients systems;
    private final InstantSource clock;

    HttpAkeneoReader(SystemClients systems, InstantSource clock) {
        this.systems = systems;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ProductTenant.isMastered(tenant)
                && tenant.section(AkeneoSettings.SECTION).enabled();
    }

    @Override
    public RunSource source(Tenant tenant) {
        AkeneoSettings settings = tenant.section(AkeneoSettings.SECTION);
        AkeneoApi api = new AkeneoApi(systems.client(tenant.id(), ProductTenant.masterOf(tenant)), settings, clock);
        return new AkeneoSource(api, settings, new Languages(tenant.section(LanguageSettings.SECTION)));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        // The list of all endpoints needs no token.
        SystemCall call = SystemCall.get("try-akeneo", "/api/rest/v1");
        return isFor(tenant)
                ? List.of(new SystemConnection(systems, tenant, ProductTenant.masterOf(tenant), "reach Akeneo")
                        .triedWith(call))
                : List.of();
    }
}
