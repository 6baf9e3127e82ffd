package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.system.poll.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Looks at orders that hold stock and of which no message came: either they were never saved, or the message was lost.
 */
record OverdueHoldJob(Tenants tenants, OrderHoldFlow flow, HoldLedger holds, InstantSource clock)
        implements Source.Provider {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 200;

    /** Longer than messages are kept by the broker or replayed by people. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .map(tenant -> new Source("overdue-orders." + tenant.id(), pause(tenant), () -> look(tenant)))
                .toList();
    }

    private static Duration pause(Tenant tenant) {
        Duration half = InventorySettings.of(tenant).lookAfter().dividedBy(2);
        return half.compareTo(LONGEST_PAUSE) < 0 ? half : LONGEST_PAUSE;
    }

    private void look(Tenant tenant) {
        holds.overdue(tenant.id(), MOST_AT_ONCE).forEach(order -> flow.look(tenant, order));
        holds.purge(tenant.id(), clock.instant().minus(REMEMBERED));
    }
}
