package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.starter.stream.RecordPublisher;
import io.integrationhub.starter.system.Mapping;
import io.integrationhub.starter.system.Mappings;
import io.integrationhub.starter.system.OutsideSystems;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantSection;
import io.integrationhub.starter.tenant.Tenants;
import java.time.InstantSource;
import java.util.List;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the fetching of reports together. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    static TenantSection<ReportSettings> reportSection(Mappings mappings) {
        return ReportSettings.SECTION.checkedBy(new ReportChecks(mappings));
    }

    @Bean
    ReportPoll.Parts reportPollParts(
            OutsideSystems systems, ReportReader reports, RecordPublisher publisher, JdbcClient jdbc) {
        return new ReportPoll.Parts(systems, reports, publisher, new PollCursors(jdbc));
    }

    @Bean
    ReportPolls reportPolls(
            Tenants tenants, Mappings mappings, ReportPoll.Parts parts, LockProvider locks, InstantSource clock) {
        List<ReportPoll> polls = tenants.all().stream()
                .filter(BrokerConfiguration::polls)
                .map(tenant -> new ReportPoll(tenant, pageMapping(tenant, mappings), parts))
                .toList();
        return new ReportPolls(polls, locks, clock);
    }

    private static boolean polls(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && tenant.section(ReportSettings.SECTION).polls();
    }

    private static Mapping pageMapping(Tenant tenant, Mappings mappings) {
        String property = "hub.tenants." + tenant.id() + "." + ReportSettings.NAME + ".poll-mapping";
        return ReportChecks.compile(
                property, tenant.section(ReportSettings.SECTION).pollMapping(), mappings);
    }
}
