package io.integrationhub.system.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Counts requests as {@code hub.inbound.requests} by tenant, door and outcome.
 *
 * @param meters where
 */
public record DoorWatch(MeterRegistry meters) {

    /**
     * Takes one request.
     *
     * @param tenant must be a tenant of this deployment: whatever a stranger writes must not become a time series
     */
    public Taken watch(String tenant, String door, Supplier<Taken> taking) {
        try {
            Taken taken = taking.get();
            count(tenant, door, taken.outcome());
            return taken;
        } catch (Refusal refusal) {
            count(tenant, door, refusal.status().name().toLowerCase(Locale.ROOT));
            throw refusal;
        }
    }

    private void count(String tenant, String door, String outcome) {
        meters.counter("hub.inbound.requests", "tenant", tenant, "system", door, "outcome", outcome)
                .increment();
    }
}
