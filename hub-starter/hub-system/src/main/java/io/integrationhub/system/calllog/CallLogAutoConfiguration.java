package io.integrationhub.system.calllog;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.job.RetentionJob.Deletion;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up the log of calls; what it logs is each tenant's choice. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
class CallLogAutoConfiguration {

    @Bean
    static TenantSection<CallLogSettings> callLogSection() {
        return CallLogSettings.SECTION;
    }

    @Bean
    CallStore callStore(JdbcClient jdbc) {
        return new JdbcCallStore(jdbc);
    }

    @Bean
    StoredCallLog callLog(CallStore store, ObjectProvider<InstantSource> clock, MeterRegistry meters) {
        return new StoredCallLog(store, clock.getIfAvailable(InstantSource::system), meters);
    }

    @Bean
    CallsEndpoint callsEndpoint(CallStore store, Tenants tenants) {
        return new CallsEndpoint(store, tenants);
    }

    /** Runs for all tenants: a tenant that switched the log off has older calls. */
    @Bean
    PeriodicJob callRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "call-log-retention",
                _ -> true,
                CallLogAutoConfiguration::retention,
                Deletion.of(jdbc, JdbcCallStore.TABLE, JdbcCallStore.TIME));
    }

    private static Duration retention(Tenant tenant) {
        return tenant.section(CallLogSettings.SECTION).retention();
    }
}
