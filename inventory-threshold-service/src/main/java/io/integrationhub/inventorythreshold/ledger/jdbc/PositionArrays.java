package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.Collection;
import java.util.List;

/** Distinct positions in their order, as the array parameters of one statement. */
record PositionArrays(String[] skus, String[] channels) {

    static PositionArrays of(Collection<Position> positions) {
        List<Position> sorted = positions.stream().sorted().distinct().toList();
        return new PositionArrays(
                sorted.stream().map(Position::sku).toArray(String[]::new),
                sorted.stream().map(Position::channel).toArray(String[]::new));
    }
}
