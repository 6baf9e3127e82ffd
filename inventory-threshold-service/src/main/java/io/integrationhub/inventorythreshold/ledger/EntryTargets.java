package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.inventorythreshold.ledger.EntryLedger.Kept;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.stock.EntryTarget;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Standing;
import io.integrationhub.starter.tenant.Tenant;
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

    /** Of these positions; the quantity as it is when asked. */
    public Function<Position, EntryTarget> of(Tenant tenant, Set<Position> positions) {
        Map<Position, Kept> kept = entries.kept(tenant.id(), positions);
        return position -> target(tenant, position, kept.getOrDefault(position, Kept.NOTHING));
    }

    private EntryTarget target(Tenant tenant, Position position, Kept kept) {
        InventorySettings settings = InventorySettings.of(tenant);
        OptionalLong available =
                holds.standings(tenant.id(), Set.of(position), settings.tolerance())
                        .getOrDefault(position, Standing.UNKNOWN)
                        .available();
        if (available.isEmpty()) {
            return new EntryTarget.Leave();
        }
        StockInSettings stockIn = settings.stockIn();
        boolean isRemoved = kept.isGone() || stockIn.removeEmpty();
        return isRemoved && available.getAsLong() <= 0
                ? new EntryTarget.Remove()
                : new EntryTarget.Show(
                        stockIn.shown(available.getAsLong()), kept.underway(), kept.details());
    }
}
