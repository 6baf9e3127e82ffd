package io.integrationhub.inventorythreshold.stock;

import java.util.Map;
import java.util.OptionalLong;

/**
 * The quantity that must be left of a position for an order to be accepted without querying the master.
 *
 * <p>The most specific threshold applies: the inventory entry's, then the SKU's, the channel's, the default.
 *
 * @param byChannel thresholds by key of the supply channel
 * @param usesEntryThresholds whether thresholds on inventory entries apply; the ledger may still have some from a time
 *     when they did
 */
public record Thresholds(
        long defaultThreshold, Map<String, Long> byChannel, Map<String, Long> bySku, boolean usesEntryThresholds) {

    public Thresholds {
        byChannel = Map.copyOf(byChannel);
        bySku = Map.copyOf(bySku);
    }

    /** The same threshold for all positions, unless their entries state one. */
    public static Thresholds of(long defaultThreshold) {
        return new Thresholds(defaultThreshold, Map.of(), Map.of(), true);
    }

    /** The position's threshold; never negative, since stock that does not exist must not be sold unchecked. */
    public long of(Position position, OptionalLong entryThreshold) {
        boolean isOnEntry = usesEntryThresholds && entryThreshold.isPresent();
        return Math.max(0, isOnEntry ? entryThreshold.getAsLong() : configured(position));
    }

    private long configured(Position position) {
        Long ofSku = bySku.get(position.sku());
        return ofSku != null ? ofSku : byChannel.getOrDefault(position.channel(), defaultThreshold);
    }
}
