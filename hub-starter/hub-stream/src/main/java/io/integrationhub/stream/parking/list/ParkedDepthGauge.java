package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.flow.FlowId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;

/** Measures how many parked records wait for a decision, per tenant and flow. */
class ParkedDepthGauge {

    private final ParkedStore store;
    private final MultiGauge depth;

    ParkedDepthGauge(ParkedStore store, MeterRegistry meters) {
        this.store = store;
        this.depth = MultiGauge.builder("hub.parked.depth")
                .description("Parked records that wait for a decision")
                .register(meters);
    }

    void measure() {
        depth.register(
                store.waiting().entrySet().stream().map(ParkedDepthGauge::row).toList(), true);
    }

    private static MultiGauge.Row<?> row(Map.Entry<FlowId, Long> waiting) {
        FlowId flow = waiting.getKey();
        return MultiGauge.Row.of(Tags.of("tenant", flow.tenant().value(), "flow", flow.inlet()), waiting.getValue());
    }
}
