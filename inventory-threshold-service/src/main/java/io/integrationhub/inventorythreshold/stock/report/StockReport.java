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
 * @param unread positions that the report mentions in a way that cannot be read; their stock stays as it is
 * @param isFull whether the report lists all stock at the channels it mentions
 */
public record StockReport(List<Item> items, Set<Position> unread, boolean isFull) {

    public StockReport {
        items = List.copyOf(items);
        unread = Set.copyOf(unread);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one item");
        }
    }

    /** A report that could be read as a whole. */
    public StockReport(List<Item> items, boolean isFull) {
        this(items, Set.of(), isFull);
    }

    /**
     * The report with what could not be read of it.
     *
     * @param areAllKnown whether these are all positions that it mentions besides the items; otherwise nobody knows
     *     what it does not mention, and it is no full report
     */
    public StockReport withUnread(Set<Position> further, boolean areAllKnown) {
        return new StockReport(items, further, isFull && areAllKnown);
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

    /** The positions about which the report states something. */
    public Set<Position> positions() {
        return items.stream().map(Item::position).collect(Collectors.toSet());
    }

    /** All positions the report mentions. */
    public Set<Position> mentioned() {
        return Stream.concat(positions().stream(), unread.stream()).collect(Collectors.toSet());
    }

    /** The supply channels the report mentions. */
    public Set<String> channels() {
        return mentioned().stream().map(Position::channel).collect(Collectors.toSet());
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
