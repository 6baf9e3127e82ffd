package io.integrationhub.inventorythreshold.stock;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Down to where stock is sold without asking. The most particular one counts: the inventory entry's
 * own, then the sku's, the channel's, the usual one.
 *
 * @param byChannel by the channel's key
 */
public record Thresholds(long usual, Map<String, Long> byChannel, Map<String, Long> bySku) {

    public Thresholds {
        byChannel = Map.copyOf(byChannel);
        bySku = Map.copyOf(bySku);
    }

    /** The same everywhere. */
    public static Thresholds of(long usual) {
        return new Thresholds(usual, Map.of(), Map.of());
    }

    /** Never below zero, because what is not there cannot be sold without asking. */
    public long of(Position position, OptionalLong own) {
        return Math.max(0, own.orElseGet(() -> configured(position)));
    }

    private long configured(Position position) {
        Long ofSku = bySku.get(position.sku());
        return ofSku != null ? ofSku : byChannel.getOrDefault(position.channel(), usual);
    }
}
