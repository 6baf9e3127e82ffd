package io.integrationhub.stream.parking;

import io.integrationhub.stream.FlowId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;

/** Shows how many parked records wait for a decision, per tenant and flow. */
class ParkedDepth {

    private final ParkedStore store;
    private final MultiGauge depth;

    ParkedDepth(ParkedStore store, MeterRegistry meters) {
        this.store = store;
        this.depth = MultiGauge.builder("hub.parked.depth")
                .description("Parked records that wait for a decision")
                .register(meters);
    }

    @Scheduled(fixedDelay = 15_000)
    void measure() {
        depth.register(store.waiting().entrySet().stream().map(ParkedDepth::row).toList(), true);
    }

    private static MultiGauge.Row<?> row(Map.Entry<FlowId, Long> waiting) {
        FlowId flow = waiting.getKey();
        return MultiGauge.Row.of(Tags.of("tenant", flow.tenant().value(), "flow", flow.inlet()), waiting.getValue());
    }
}
