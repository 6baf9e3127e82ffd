package io.integrationhub.inventorythreshold.stock;

import java.util.OptionalLong;

/**
 * What can be sold of a position, as far as is known here.
 *
 * <p>For an order that holds stock itself, its own hold is not counted.
 *
 * @param reported quantity the master last reported; empty if it never reported the position
 * @param held quantity held for orders that the report does not include
 * @param unknownToMaster the part of {@code held} for earlier orders that have not reached the master
 * @param entryThreshold threshold stated on the inventory entry; empty if there is none
 */
public record Availability(OptionalLong reported, long held, long unknownToMaster, OptionalLong entryThreshold) {

    /** A position that the master never reported. */
    public static final Availability UNKNOWN = new Availability(OptionalLong.empty(), 0, 0, OptionalLong.empty());

    /** The quantity that can still be sold; empty if the position was never reported. */
    public OptionalLong available() {
        return less(held);
    }

    /** What the master should report now if its last report was right and nobody else sold anything. */
    public OptionalLong expectedAtMaster() {
        return less(held - unknownToMaster);
    }

    private OptionalLong less(long quantity) {
        return reported.isEmpty() ? reported : OptionalLong.of(Math.subtractExact(reported.getAsLong(), quantity));
    }
}
