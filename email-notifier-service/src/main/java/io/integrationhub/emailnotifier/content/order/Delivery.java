package io.integrationhub.emailnotifier.content.order;

import java.util.List;
import java.util.Optional;

/**
 * What is sent to one address at a time.
 *
 * @param items the pieces that it contains; empty if unknown
 * @param address where it goes; empty for the order's shipping address
 */
public record Delivery(String id, List<LineQuantity> items, List<Parcel> parcels, Optional<Address> address) {

    public Delivery {
        items = List.copyOf(items);
        parcels = List.copyOf(parcels);
    }
}
