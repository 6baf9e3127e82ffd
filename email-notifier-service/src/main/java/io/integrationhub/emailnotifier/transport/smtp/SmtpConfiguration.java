package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.http.CallLimitsFactory;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the transport, and closes connections that nobody uses. */
@Configuration(proxyBeanMethods = false)
class SmtpConfiguration {

    @Bean
    static TenantSection<SmtpSettings> smtpSection() {
        return SmtpSettings.SECTION;
    }

    @Bean
    SmtpTransport smtpTransport(CallLimitsFactory limits, InstantSource clock) {
        return new SmtpTransport(limits, clock);
    }

    @Bean
    PeriodicJob unusedConnections(SmtpTransport transport) {
        return new UnusedConnections(transport);
    }

    /** Each replica closes its own connections before the server does. */
    private record UnusedConnections(SmtpTransport transport) implements PeriodicJob {

        @Override
        public String name() {
            return "smtp-unused-connections";
        }

        @Override
        public boolean isFor(Tenant tenant) {
            return SmtpSettings.isUsed(tenant);
        }

        @Override
        public Duration interval(Tenant tenant) {
            return Duration.ofSeconds(10);
        }

        @Override
        public boolean isExclusive() {
            return false;
        }

        @Override
        public void run(Tenant tenant) {
            transport.closeUnused(tenant);
        }
    }
}
