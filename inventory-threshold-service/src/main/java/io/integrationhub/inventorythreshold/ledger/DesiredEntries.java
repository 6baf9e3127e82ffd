package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.EntryLedger.Kept;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** What inventory entries are to show: what is available, as the tenant wants to see it. */
public record DesiredEntries(HoldLedger holds, EntryLedger entries) {

    /** Of one position, as it is now. */
    public DesiredEntry of(Tenant tenant, Position position) {
        return of(tenant, Set.of(position)).apply(position);
    }

    /** Of these positions, as they are now; however many, that takes two questions. */
    public Function<Position, DesiredEntry> of(Tenant tenant, Set<Position> positions) {
        Duration tolerance = InventorySettings.of(tenant).tolerance();
        Map<Position, Kept> kept = entries.kept(tenant.id(), positions);
        Map<Position, Availability> standings = holds.standings(tenant.id(), positions, tolerance);
        return position -> target(
                InventorySettings.of(tenant).stockIn(),
                standings.getOrDefault(position, Availability.UNKNOWN).available(),
                kept.getOrDefault(position, Kept.NOTHING));
    }

    private static DesiredEntry target(StockInSettings stockIn, OptionalLong available, Kept kept) {
        if (available.isEmpty()) {
            return new DesiredEntry.Leave();
        }
        boolean isRemoved = kept.isGone() || stockIn.removeEmpty();
        return isRemoved && available.getAsLong() <= 0
                ? new DesiredEntry.Remove()
                : new DesiredEntry.Show(stockIn.shown(available.getAsLong()), kept.underway(), kept.details());
    }
}
