package io.integrationhub.core.ops;

import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Tenants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Configures the hub's part of the {@code info} endpoint. */
@AutoConfiguration
class OpsAutoConfiguration {

    @Bean
    HubInfo hubInfo(@Value("${hub.service}") String service, DataTypes owned, Tenants tenants) {
        return new HubInfo(service, owned, tenants);
    }
}
