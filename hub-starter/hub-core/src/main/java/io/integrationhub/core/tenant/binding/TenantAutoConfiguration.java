package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.SettingsCheck;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Configures the tenants. */
@AutoConfiguration
class TenantAutoConfiguration {

    @Bean
    static DataTypes dataTypes(Environment environment) {
        return DataTypes.from(environment);
    }

    @Bean
    static TenantSection<Map<String, String>> mastersSection(DataTypes owned, Environment environment) {
        return Masters.SECTION.checkedBy(new MastersCheck(owned, environment));
    }

    @Bean
    static SettingsCheck connectionsCheck() {
        return new ConnectionsCheck();
    }

    @Bean
    static Tenants tenants(
            Environment environment, ObjectProvider<TenantSection<?>> sections, ObjectProvider<SettingsCheck> checks) {
        List<Finding> others = checks.orderedStream()
                .flatMap(check -> check.check(environment).stream())
                .toList();
        return new TenantBinding(environment, sections.orderedStream().toList()).bind(others);
    }

    /**
     * Binds the tenants before any other bean exists, so that errors are found before broker or database are accessed.
     */
    @Bean
    static BeanFactoryPostProcessor tenantsFirst() {
        return beans -> beans.getBean(Tenants.class);
    }
}
