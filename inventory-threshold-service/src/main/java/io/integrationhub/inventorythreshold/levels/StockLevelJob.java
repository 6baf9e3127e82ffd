package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** Publishes stock events, and counts them as {@code hub.stock.threshold.crossings} by tenant and kind. */
record StockLevelJob(StockLevelFlow flow, MeterRegistry meters) implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "stock-levels";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        flow.publishChanges(StockTenant.of(tenant)).forEach(event -> count(tenant, event));
    }

    private void count(Tenant tenant, StockEvent event) {
        Counter.builder("hub.stock.threshold.crossings")
                .description("Positions that reached their threshold, were replenished, are oversold or changed")
                .tag("tenant", tenant.id().value())
                .tag("kind", event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters)
                .increment();
    }
}
