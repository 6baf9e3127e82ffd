package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.inventorythreshold.ledger.EntryLedger.RecordedEntry;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Derives what inventory entries should be from what is available, as the tenant wants it shown. */
public record DesiredEntries(HoldLedger holds, EntryLedger entries) {

    /** The desired entry of one position, as of now. */
    public DesiredEntry of(StockTenant tenant, Position position) {
        return of(tenant, Set.of(position)).apply(position);
    }

    /** The desired entries of positions, as of now; two queries, however many there are. */
    public Function<Position, DesiredEntry> of(StockTenant tenant, Set<Position> positions) {
        Map<Position, RecordedEntry> recorded = entries.recorded(tenant.id(), positions);
        Map<Position, Availability> availability =
                holds.availability(tenant.id(), positions, tenant.settings().clockSkew());
        return position -> desired(
                tenant.settings().stockIn(),
                availability.getOrDefault(position, Availability.UNKNOWN).available(),
                recorded.getOrDefault(position, RecordedEntry.NONE));
    }

    private static DesiredEntry desired(StockInSettings settings, OptionalLong available, RecordedEntry recorded) {
        if (available.isEmpty()) {
            return new DesiredEntry.Unmanaged();
        }
        boolean isRemovedWhenEmpty = recorded.isDelisted() || settings.removeEmpty();
        return isRemovedWhenEmpty && available.getAsLong() <= 0
                ? new DesiredEntry.Absent()
                : new DesiredEntry.Present(
                        settings.shown(available.getAsLong()), recorded.inTransit(), recorded.details());
    }
}
