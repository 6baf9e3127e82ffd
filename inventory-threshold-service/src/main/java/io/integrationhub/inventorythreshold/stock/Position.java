package io.integrationhub.inventorythreshold.stock;

import java.util.Comparator;

/**
 * Where stock of an article is: commercetools has at most one inventory entry for each.
 *
 * @param channel key of the supply channel; empty for the stock that belongs to none
 */
public record Position(String sku, String channel) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::sku).thenComparing(Position::channel);

    public Position {
        if (sku.isBlank()) {
            throw new IllegalArgumentException("stock without a sku");
        }
    }

    /** Stock that belongs to no channel. */
    public static Position of(String sku) {
        return new Position(sku, "");
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** As people read it. */
    @Override
    public String toString() {
        return channel.isEmpty() ? sku : sku + "@" + channel;
    }
}
