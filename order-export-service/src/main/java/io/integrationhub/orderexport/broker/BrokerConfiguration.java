package io.integrationhub.orderexport.broker;

import io.integrationhub.starter.system.Mappings;
import io.integrationhub.starter.tenant.TenantSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of reports known. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    static TenantSection<ReportSettings> reportSection(Mappings mappings) {
        return ReportSettings.SECTION.checkedBy(new ReportChecks(mappings));
    }
}
