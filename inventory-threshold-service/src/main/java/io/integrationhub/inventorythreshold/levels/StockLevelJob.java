package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.integrationhub.system.poll.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Has crossed thresholds told; counts them as {@code hub.stock.crossings} by tenant and kind. */
record StockLevelJob(Tenants tenants, StockLevelFlow flow, MeterRegistry meters) implements Source.Provider {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .map(tenant -> new Source("stock-levels." + tenant.id(), PAUSE, () -> look(tenant)))
                .toList();
    }

    private void look(Tenant tenant) {
        for (StockEvent crossing : flow.look(tenant)) {
            Counter.builder("hub.stock.crossings")
                    .description("Positions that reached their threshold, left it, are oversold or" + " changed")
                    .tag("tenant", tenant.id().value())
                    .tag("kind", crossing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(meters)
                    .increment();
        }
    }
}
