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
 * @param reservedInCarts quantity that carts had reserved in commercetools when the entry was last read; the master
 *     does not know of them
 */
public record Availability(
        OptionalLong reported, long held, long unknownToMaster, OptionalLong entryThreshold, long reservedInCarts) {

    /** A position that the master never reported. */
    public static final Availability UNKNOWN = new Availability(OptionalLong.empty(), 0, 0, OptionalLong.empty());

    /** Without reservations of carts. */
    public Availability(OptionalLong reported, long held, long unknownToMaster, OptionalLong entryThreshold) {
        this(reported, held, unknownToMaster, entryThreshold, 0);
    }

    /**
     * The quantity that is not promised to orders, as an inventory entry shows it: commercetools itself deducts what
     * carts have reserved. Empty if the position was never reported.
     */
    public OptionalLong available() {
        return less(held);
    }

    /** The quantity that can still be sold to a cart that has reserved nothing; empty if never reported. */
    public OptionalLong sellable() {
        return forCart(0).available();
    }

    /**
     * The same for an order: what other carts have reserved is not available to it, neither here nor at the master.
     *
     * @param ownReservation quantity that the order's own cart has reserved
     */
    public Availability forCart(long ownReservation) {
        long others = Math.max(0, reservedInCarts - ownReservation);
        return new Availability(reported, held + others, unknownToMaster + others, entryThreshold);
    }

    /** What the master should report now if its last report was right and nobody else sold anything. */
    public OptionalLong expectedAtMaster() {
        return less(held - unknownToMaster);
    }

    private OptionalLong less(long quantity) {
        return reported.isEmpty() ? reported : OptionalLong.of(Math.subtractExact(reported.getAsLong(), quantity));
    }
}
