package io.integrationhub.commercetools.client;

import static java.util.stream.Collectors.toMap;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.OutageListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Puts the clients together. */
@AutoConfiguration
@EnableConfigurationProperties(NeededScopes.class)
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
            RetryRegistry retries,
            MeterRegistry meters) {
        return new Registries(circuitBreakers, rateLimiters, bulkheads, retries, meters);
    }

    @Bean
    TenantProjects commercetools(
            Tenants tenants,
            TenantSection<CommercetoolsSettings> section,
            Registries registries,
            ObjectProvider<InstantSource> clocks,
            ObjectProvider<OutageListener> outages) {
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        Map<TenantId, ProjectParts> parts = tenants.all().stream()
                .collect(toMap(Tenant::id, tenant -> parts(tenant.id(), tenant.section(section), registries, clock)));
        parts.values()
                .forEach(part -> part.limits()
                        .onRecovery(() -> outages.orderedStream()
                                .forEach(listener -> listener.systemUp(part.tenant(), Commercetools.SYSTEM))));
        return new TenantProjects(parts);
    }

    private static ProjectParts parts(
            TenantId tenant, CommercetoolsSettings settings, Registries registries, InstantSource clock) {
        HttpTransport transport = new HttpTransport(settings.connectTimeout(), settings.timeout());
        AccessToken token = new AccessToken(transport, settings, clock);
        Limits limits = new Limits(tenant, settings, registries, clock);
        return new ProjectParts(tenant, settings, transport, token, limits, registries.meters());
    }

    @Bean
    DoctorCheck commercetoolsDoctorCheck(
            TenantProjects projects, Tenants tenants, NeededScopes needed, ObjectProvider<TenantRequirement> needs) {
        return new ProjectDoctorCheck(
                projects,
                id -> needed.and(needs.stream()
                        .filter(need -> need.appliesTo(tenants.get(id)))
                        .flatMap(need -> need.scopes().stream().sorted())
                        .toList()));
    }

    @Bean
    SdkWarmUp commercetoolsSdkWarmUp() {
        return new SdkWarmUp();
    }
}
