package io.integrationhub.system.http;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.OutageListener;
import io.integrationhub.system.LiveSystems;
import io.integrationhub.system.OutsideSystems;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Puts the outbound HTTP clients together. */
@AutoConfiguration(
        afterName = {
            "io.integrationhub.core.tenant.binding.TenantAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
class OutboundHttpAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean({OutsideSystems.class, LiveSystems.class})
    HttpOutsideSystems outsideSystems(
            Tenants tenants,
            GuardRegistries registries,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<InstantSource> clock) {
        return new HttpOutsideSystems(
                tenants,
                registries,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    GuardRegistries systemGuardRegistries(
            RetryRegistry retries,
            BulkheadRegistry bulkheads,
            RateLimiterRegistry rates,
            CircuitBreakerRegistry circuits,
            ObjectProvider<OutageListener> listeners) {
        // Asked for only when something changes: the flows that listen call outside systems
        // themselves.
        OutageListener outages = (tenant, system) -> listeners.forEach(listener -> listener.systemUp(tenant, system));
        return new GuardRegistries(retries, bulkheads, rates, circuits, outages);
    }
}
