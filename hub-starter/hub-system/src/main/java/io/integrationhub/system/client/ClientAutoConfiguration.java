package io.integrationhub.system.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.OutageListener;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.calllog.CallLog;
import io.integrationhub.system.http.CallLimitsFactory;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Provides the clients for outside systems, and the limits that the commercetools client uses too. */
@AutoConfiguration(
        afterName = {
            "io.integrationhub.core.tenant.binding.TenantAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
class ClientAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean({SystemClients.class, LiveClients.class})
    HttpSystemClients systemClients(
            Tenants tenants,
            CallLimitsFactory limits,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<InstantSource> clock,
            ObjectProvider<CallLog> callLog) {
        return new HttpSystemClients(
                tenants,
                limits,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                clock.getIfAvailable(InstantSource::system),
                callLog.getIfAvailable(() -> CallLog.OFF));
    }

    @Bean
    CallLimitsFactory callLimitsFactory(
            RetryRegistry retries,
            BulkheadRegistry bulkheads,
            RateLimiterRegistry rates,
            CircuitBreakerRegistry circuits,
            ObjectProvider<OutageListener> listeners) {
        // Resolved only at a recovery: the flows that listen call outside systems themselves.
        OutageListener outages = (tenant, system) -> listeners.forEach(listener -> listener.systemUp(tenant, system));
        return new CallLimitsFactory(retries, bulkheads, rates, circuits, outages);
    }
}
