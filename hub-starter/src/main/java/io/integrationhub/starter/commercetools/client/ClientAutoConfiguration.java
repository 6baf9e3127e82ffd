package io.integrationhub.starter.commercetools.client;

import static java.util.stream.Collectors.toMap;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.starter.commercetools.Commercetools;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantSection;
import io.integrationhub.starter.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Puts the clients together. */
@AutoConfiguration
class ClientAutoConfiguration {

    @Bean
    static TenantSection<CommercetoolsSettings> commercetoolsSection() {
        return TenantSection.of(Commercetools.SYSTEM, CommercetoolsSettings.class)
                .checkedBy(new CommercetoolsSettingsCheck());
    }

    @Bean
    Registries commercetoolsRegistries(
            CircuitBreakerRegistry circuitBreakers,
            RateLimiterRegistry rateLimiters,
            BulkheadRegistry bulkheads,
            RetryRegistry retries) {
        return new Registries(circuitBreakers, rateLimiters, bulkheads, retries);
    }

    @Bean
    @ConditionalOnMissingBean(Commercetools.class)
    TenantProjects commercetools(
            Tenants tenants,
            TenantSection<CommercetoolsSettings> section,
            Registries registries,
            MeterRegistry meters,
            ObjectProvider<InstantSource> clocks) {
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        var parts = tenants.all().stream()
                .collect(toMap(Tenant::id, tenant -> {
                    CommercetoolsSettings settings = tenant.section(section);
                    HttpTransport transport = new HttpTransport(settings.connectTimeout(), settings.timeout());
                    return new ProjectParts(
                            tenant.id(),
                            settings,
                            transport,
                            new AccessToken(transport, settings, clock),
                            new Limits(tenant.id(), settings, registries, clock),
                            meters);
                }));
        return new TenantProjects(parts);
    }

    @Bean
    SdkWarmUp commercetoolsSdkWarmUp() {
        return new SdkWarmUp();
    }
}
