package io.integrationhub.system.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts inbound requests as {@code hub.inbound.requests} by tenant, endpoint and outcome. */
public record InboundMetrics(MeterRegistry meters) {

    /**
     * Processes one request and counts its outcome.
     *
     * @param tenant a tenant of this deployment; an unchecked value from the URL would create time series without limit
     */
    public Accepted record(String tenant, String endpoint, Supplier<Accepted> request) {
        try {
            Accepted accepted = request.get();
            count(tenant, endpoint, accepted.outcome());
            return accepted;
        } catch (RequestRejected rejected) {
            count(tenant, endpoint, rejected.status().name().toLowerCase(Locale.ROOT));
            throw rejected;
        }
    }

    private void count(String tenant, String endpoint, String outcome) {
        meters.counter("hub.inbound.requests", "tenant", tenant, "system", endpoint, "outcome", outcome)
                .increment();
    }
}
