package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Positions as arrays for one statement, each once. */
record Bundle(String[] skus, String[] channels, Long[] quantities) {

    static Bundle of(Collection<Position> positions) {
        List<Position> sorted = positions.stream().sorted().distinct().toList();
        return new Bundle(
                sorted.stream().map(Position::sku).toArray(String[]::new),
                sorted.stream().map(Position::channel).toArray(String[]::new),
                new Long[0]);
    }

    static Bundle of(Map<Position, Long> quantities) {
        Bundle positions = of(quantities.keySet());
        return new Bundle(
                positions.skus,
                positions.channels,
                new TreeMap<>(quantities).values().toArray(Long[]::new));
    }
}
