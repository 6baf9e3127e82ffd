package io.integrationhub.starter.tenant;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Puts this package's parts together. */
@AutoConfiguration
class TenantAutoConfiguration {

    @Bean
    static TenantSection<Map<String, String>> mastersSection() {
        return Masters.SECTION;
    }

    @Bean
    static Tenants tenants(Environment environment, ObjectProvider<TenantSection<?>> sections) {
        return new TenantBinding(environment, sections.orderedStream().toList()).bind();
    }

    /** Binds the tenants before any other bean exists, so that a mistake is found before broker or database are touched. */
    @Bean
    static BeanFactoryPostProcessor tenantsFirst() {
        return beans -> beans.getBean(Tenants.class);
    }
}
