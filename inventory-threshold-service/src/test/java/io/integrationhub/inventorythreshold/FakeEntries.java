package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.starter.tenant.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** Inventory entries as commercetools has them. */
final class FakeEntries implements StockEntries {

    private final Map<Position, Long> shown = new HashMap<>();

    Map<Position, Long> shown() {
        return Map.copyOf(shown);
    }

    @Override
    public int show(
            Tenant tenant,
            Map<Position, EntryDetails> entries,
            Function<Position, OptionalLong> quantity) {
        int written = 0;
        for (Position position : entries.keySet()) {
            OptionalLong wanted = quantity.apply(position);
            if (wanted.isPresent()) {
                Long before = shown.put(position, wanted.getAsLong());
                written += before == null || before != wanted.getAsLong() ? 1 : 0;
            }
        }
        return written;
    }
}
