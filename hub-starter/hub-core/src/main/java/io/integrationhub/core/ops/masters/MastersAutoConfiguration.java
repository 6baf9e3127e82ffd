package io.integrationhub.core.ops.masters;

import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Tenants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Configures the {@code masters} endpoint. */
@AutoConfiguration
class MastersAutoConfiguration {

    @Bean
    MastersEndpoint mastersEndpoint(@Value("${hub.service}") String service, DataTypes owned, Tenants tenants) {
        return new MastersEndpoint(service, owned, tenants);
    }
}
