package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.inlet.InletId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;

/** Measures how many parked records wait for a decision, per tenant and inlet. */
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

    private static MultiGauge.Row<?> row(Map.Entry<InletId, Long> waiting) {
        InletId inlet = waiting.getKey();
        return MultiGauge.Row.of(Tags.of("tenant", inlet.tenant().value(), "inlet", inlet.name()), waiting.getValue());
    }
}
