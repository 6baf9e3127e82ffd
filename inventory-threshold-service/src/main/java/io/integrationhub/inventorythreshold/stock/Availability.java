package io.integrationhub.inventorythreshold.stock;

import java.util.OptionalLong;

/**
 * How a position stands for one order, without that order's own hold.
 *
 * @param lastWord what the master last said there is; empty if it never did
 * @param heldSince held for orders that the last word cannot include
 * @param unknownToMaster held for earlier orders that the master does not have yet
 * @param ownThreshold what the inventory entry itself says; empty if it says nothing
 */
public record Availability(OptionalLong lastWord, long heldSince, long unknownToMaster, OptionalLong ownThreshold) {

    /** One that nobody ever spoke of. */
    public static final Availability UNKNOWN = new Availability(OptionalLong.empty(), 0, 0, OptionalLong.empty());

    /** What the master has to say now if its last word was true, and nobody else sold anything. */
    public OptionalLong atMaster() {
        return lastWord.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.subtractExact(lastWord.getAsLong(), heldSince - unknownToMaster));
    }

    /** What can still be sold as far as is known here; empty if nothing is known. */
    public OptionalLong available() {
        return lastWord.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.subtractExact(lastWord.getAsLong(), heldSince));
    }
}
