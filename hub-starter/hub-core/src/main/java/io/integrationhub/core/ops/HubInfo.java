package io.integrationhub.core.ops;

import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Tenants;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Publishes the service, its data types, its tenants and a hash of their settings: replicas with different hashes are
 * configured differently.
 */
class HubInfo implements InfoContributor {

    private final String service;
    private final DataTypes owned;
    private final Tenants tenants;

    HubInfo(String service, DataTypes owned, Tenants tenants) {
        this.service = service;
        this.owned = owned;
        this.tenants = tenants;
    }

    @Override
    public void contribute(Info.Builder builder) {
        Map<String, String> settings = new TreeMap<>();
        tenants.all().forEach(tenant -> settings.put(tenant.id().value(), SettingsDigest.of(tenant)));
        builder.withDetail(
                "hub",
                Map.of(
                        "service",
                        service,
                        "dataTypes",
                        new TreeSet<>(owned.dataTypes().keySet()),
                        "tenants",
                        settings.keySet(),
                        "settings",
                        settings));
    }
}
