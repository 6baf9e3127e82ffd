package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.poll.Source;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of reports known, and the folders that reports come in looked into. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    static TenantSection<ReportSettings> reportSection(Mappings mappings) {
        return ReportSettings.SECTION.checkedBy(new ReportChecks(mappings));
    }

    @Bean
    Source.Provider reportFolders(
            Tenants tenants, ReportReader reports, RecordPublisher publisher, InstantSource clock) {
        return new ReportFolders(tenants, reports, publisher, clock);
    }
}
