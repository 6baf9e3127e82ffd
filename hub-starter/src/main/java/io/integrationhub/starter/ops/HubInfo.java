package io.integrationhub.starter.ops;

import io.integrationhub.starter.tenant.DataTypes;
import io.integrationhub.starter.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Says which service this is, what it owns and whom it serves. */
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
        List<String> ids = tenants.all().stream().map(tenant -> tenant.id().value()).toList();
        builder.withDetail(
                "hub",
                Map.of(
                        "service", service,
                        "dataTypes", new TreeSet<>(owned.dataTypes().keySet()),
                        "tenants", ids));
    }
}
