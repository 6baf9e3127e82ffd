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
 * What the master says about its stock at once.
 *
 * @param isFull whether it names everything there is at the places it speaks of
 */
public record StockReport(List<Item> items, boolean isFull) {

    public StockReport {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("it names nothing");
        }
    }

    /**
     * One place of stock.
     *
     * @param details what else the inventory entry is to show
     */
    public record Item(StockUpdate news, EntryDetails details) {

        public Position position() {
            return news.position();
        }
    }

    /** How many there are, of the items that say so. */
    public List<ReportedStock> words() {
        return news(ReportedStock.class).toList();
    }

    /** How many more or less, of the items that say so. */
    public List<StockChange> changes() {
        return news(StockChange.class).toList();
    }

    /** When the oldest item was so. */
    public Instant asOf() {
        return items.stream()
                .map(item -> item.news().asOf())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The positions it names. */
    public Set<Position> positions() {
        return items.stream().map(Item::position).collect(Collectors.toSet());
    }

    /** The supply channels it speaks of. */
    public Set<String> channels() {
        return positions().stream().map(Position::channel).collect(Collectors.toSet());
    }

    /**
     * What there would be at the places it names, if nothing newer were known.
     *
     * @param stocked what there is now, where there is some
     */
    public Map<Position, Long> after(Map<Position, Long> stocked) {
        Map<Position, Long> after = new HashMap<>();
        words().forEach(word -> after.put(word.position(), word.quantity()));
        for (StockChange change : changes()) {
            Position position = change.position();
            Long before = after.getOrDefault(position, stocked.get(position));
            if (before != null) {
                after.put(position, before + change.by());
            }
        }
        return after;
    }

    private <T extends StockUpdate> Stream<T> news(Class<T> kind) {
        return items.stream().map(Item::news).filter(kind::isInstance).map(kind::cast);
    }
}
