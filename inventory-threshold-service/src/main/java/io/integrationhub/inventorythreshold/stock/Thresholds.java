package io.integrationhub.inventorythreshold.stock;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Down to where stock is sold without asking. The most particular one counts: the inventory entry's own, then the
 * sku's, the channel's, the usual one.
 *
 * @param byChannel by the channel's key
 * @param heedsOwn whether entries' own count; one may have been kept before the tenant chose not to
 */
public record Thresholds(long usual, Map<String, Long> byChannel, Map<String, Long> bySku, boolean heedsOwn) {

    public Thresholds {
        byChannel = Map.copyOf(byChannel);
        bySku = Map.copyOf(bySku);
    }

    /** The same everywhere. */
    public static Thresholds of(long usual) {
        return new Thresholds(usual, Map.of(), Map.of(), true);
    }

    /** Never below zero, because what is not there cannot be sold without asking. */
    public long of(Position position, OptionalLong own) {
        long threshold = heedsOwn && own.isPresent() ? own.getAsLong() : configured(position);
        return Math.max(0, threshold);
    }

    private long configured(Position position) {
        Long ofSku = bySku.get(position.sku());
        return ofSku != null ? ofSku : byChannel.getOrDefault(position.channel(), usual);
    }
}
