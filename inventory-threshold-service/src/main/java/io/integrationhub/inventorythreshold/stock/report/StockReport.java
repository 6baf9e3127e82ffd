package io.integrationhub.inventorythreshold.stock.report;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One message of the master about its stock.
 *
 * @param isFull whether the report lists all stock at the channels it mentions
 */
public record StockReport(List<Item> items, boolean isFull) {

    public StockReport {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one item");
        }
    }

    /**
     * What the report states about one position.
     *
     * @param details what else the inventory entry should show
     */
    public record Item(StockUpdate update, EntryDetails details) {

        public Position position() {
            return update.position();
        }
    }

    /** The quantities among the items. */
    public List<ReportedStock> quantities() {
        return updates(ReportedStock.class).toList();
    }

    /** The changes among the items. */
    public List<StockChange> changes() {
        return updates(StockChange.class).toList();
    }

    /** The time of the oldest item. */
    public Instant asOf() {
        return items.stream()
                .map(item -> item.update().asOf())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The positions the report mentions. */
    public Set<Position> positions() {
        return items.stream().map(Item::position).collect(Collectors.toSet());
    }

    /** The supply channels the report mentions. */
    public Set<String> channels() {
        return positions().stream().map(Position::channel).collect(Collectors.toSet());
    }

    /**
     * The quantities that the report leads to if nothing newer is known.
     *
     * @param current quantities of the positions that have stock now
     */
    public Map<Position, Long> appliedTo(Map<Position, Long> current) {
        Map<Position, Long> after = new HashMap<>();
        quantities().forEach(stock -> after.put(stock.position(), stock.quantity()));
        for (StockChange change : changes()) {
            Long before = after.getOrDefault(change.position(), current.get(change.position()));
            if (before != null) {
                after.put(change.position(), before + change.delta());
            }
        }
        return after;
    }

    private <T extends StockUpdate> Stream<T> updates(Class<T> kind) {
        return items.stream().map(Item::update).filter(kind::isInstance).map(kind::cast);
    }
}
