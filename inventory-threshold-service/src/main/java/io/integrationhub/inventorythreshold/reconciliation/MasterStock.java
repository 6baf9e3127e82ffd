package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries the master's quantities in the background; positions that the master does not know have none. */
record MasterStock(InventoryMaster master, InstantSource clock) {

    List<ReportedStock> of(StockTenant tenant, Set<Position> positions) {
        Instant queriedAt = clock.instant();
        List<ReportedStock> stock = new ArrayList<>(master.queryInBackground(tenant, positions));
        Set<Position> known = stock.stream().map(ReportedStock::position).collect(Collectors.toSet());
        positions.stream()
                .filter(position -> !known.contains(position))
                .forEach(position -> stock.add(ReportedStock.of(position, 0, queriedAt)));
        return stock;
    }
}
