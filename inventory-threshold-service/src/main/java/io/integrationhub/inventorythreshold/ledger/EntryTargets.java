package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.EntryLedger.Kept;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.stock.EntryTarget;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Standing;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** What inventory entries are to show: what is available, as the tenant wants to see it. */
public record EntryTargets(HoldLedger holds, EntryLedger entries) {

    /** Of one position, as it is now. */
    public EntryTarget of(Tenant tenant, Position position) {
        return of(tenant, Set.of(position)).apply(position);
    }

    /** Of these positions, as they are now; however many, that takes two questions. */
    public Function<Position, EntryTarget> of(Tenant tenant, Set<Position> positions) {
        Duration tolerance = InventorySettings.of(tenant).tolerance();
        Map<Position, Kept> kept = entries.kept(tenant.id(), positions);
        Map<Position, Standing> standings = holds.standings(tenant.id(), positions, tolerance);
        return position -> target(
                InventorySettings.of(tenant).stockIn(),
                standings.getOrDefault(position, Standing.UNKNOWN).available(),
                kept.getOrDefault(position, Kept.NOTHING));
    }

    private static EntryTarget target(StockInSettings stockIn, OptionalLong available, Kept kept) {
        if (available.isEmpty()) {
            return new EntryTarget.Leave();
        }
        boolean isRemoved = kept.isGone() || stockIn.removeEmpty();
        return isRemoved && available.getAsLong() <= 0
                ? new EntryTarget.Remove()
                : new EntryTarget.Show(stockIn.shown(available.getAsLong()), kept.underway(), kept.details());
    }
}
