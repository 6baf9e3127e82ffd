package io.integrationhub.inventorythreshold.stock;

import java.util.Comparator;

/**
 * An article at a place. commercetools has at most one inventory entry for each.
 *
 * @param channel key of the supply channel; empty for stock without a channel
 */
public record Position(String sku, String channel) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::sku).thenComparing(Position::channel);

    public Position {
        if (sku.isBlank()) {
            throw new IllegalArgumentException("a position needs a sku");
        }
    }

    /** The position of an article without a supply channel. */
    public static Position of(String sku) {
        return new Position(sku, "");
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The sku, followed by the channel where there is one: {@code SHIRT-S@berlin}. */
    @Override
    public String toString() {
        return channel.isEmpty() ? sku : sku + "@" + channel;
    }
}
