package io.integrationhub.inventorythreshold.stock;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    public record Item(Word word, EntryDetails details) {}

    /** The words of all items. */
    public List<Word> words() {
        return items.stream().map(Item::word).toList();
    }

    /** The positions it names. */
    public Set<Position> positions() {
        return words().stream().map(Word::position).collect(Collectors.toSet());
    }

    /** The supply channels it speaks of. */
    public Set<String> channels() {
        return positions().stream().map(Position::channel).collect(Collectors.toSet());
    }
}
