package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.BounceFlow;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates what receives reports. */
@Configuration(proxyBeanMethods = false)
class BounceConfiguration {

    @Bean
    static TenantMappings reportMapping(Mappings compiler) {
        return TenantMappings.of(ReportSettings.SECTION, "mapping", ReportSettings::mapping, compiler);
    }

    @Bean
    static TenantSection<ReportSettings> reportSection(TenantMappings reportMapping) {
        return ReportSettings.SECTION.checkedBy((tenant, _, findings) -> {
            if (EmailSettings.sends(tenant)) {
                reportMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    static TenantSection<MailboxSettings> mailboxSection() {
        return MailboxSettings.SECTION;
    }

    @Bean
    BounceMailbox bounceMailbox(RecordPublisher publisher, InstantSource clock) {
        return new BounceMailbox(publisher, clock);
    }

    @Bean
    RecordHandler deliveryReports(BounceFlow flow, TenantMappings reportMapping, Tenants tenants) {
        return new DeliveryReportHandler(flow, new ReportReader(reportMapping), tenants);
    }
}
