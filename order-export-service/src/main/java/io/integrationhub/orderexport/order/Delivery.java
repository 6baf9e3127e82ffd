package io.integrationhub.orderexport.order;

import java.util.List;
import java.util.Map;

/**
 * Goods that left together.
 *
 * @param key the master's name for it; empty if somebody else added the delivery
 * @param id in commercetools; empty before it is there
 * @param items pieces by line id
 * @param parcels in which it travels
 */
public record Delivery(String key, String id, Map<String, Long> items, List<Parcel> parcels) {

    public Delivery {
        items = Map.copyOf(items);
        parcels = List.copyOf(parcels);
    }

    /**
     * One parcel with its tracking; a part that is not known is empty.
     *
     * @param key the master's name for it
     * @param id in commercetools; empty before it is there
     * @param provider a link to follow the parcel, or the carrier's service
     */
    public record Parcel(String key, String id, String carrier, String trackingId, String provider) {

        /** Whether both say the same about where the parcel is. */
        public boolean tracksAs(Parcel other) {
            return carrier.equals(other.carrier)
                    && trackingId.equals(other.trackingId)
                    && provider.equals(other.provider);
        }
    }
}
