package io.integrationhub.catalogsync.commercetools.project;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenants;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the targets share. */
@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    CatalogProjects catalogProjects(Commercetools commercetools, InstantSource clock) {
        return new CatalogProjects(commercetools, clock);
    }

    @Bean
    DoctorCheck catalogDoctorCheck(CatalogProjects projects, Tenants tenants) {
        return new CatalogDoctorCheck(projects, tenants);
    }
}
