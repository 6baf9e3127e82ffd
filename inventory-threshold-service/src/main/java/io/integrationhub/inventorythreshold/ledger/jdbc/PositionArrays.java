package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Positions as arrays for one statement, each once. */
record PositionArrays(String[] skus, String[] channels, Long[] quantities) {

    static PositionArrays of(Collection<Position> positions) {
        List<Position> sorted = positions.stream().sorted().distinct().toList();
        return new PositionArrays(
                sorted.stream().map(Position::sku).toArray(String[]::new),
                sorted.stream().map(Position::channel).toArray(String[]::new),
                new Long[0]);
    }

    static PositionArrays of(Map<Position, Long> quantities) {
        PositionArrays positions = of(quantities.keySet());
        return new PositionArrays(
                positions.skus,
                positions.channels,
                new TreeMap<>(quantities).values().toArray(Long[]::new));
    }
}
