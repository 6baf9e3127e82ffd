package io.integrationhub.orderexport.order.status;

import java.util.List;
import java.util.Map;

/**
 * A delivery of an order: goods shipped together.
 *
 * @param key key assigned by the order master; empty if somebody else added the delivery
 * @param id id in commercetools; empty before the delivery is created
 * @param items number of pieces by line id
 * @param parcels parcels of the delivery
 */
public record Delivery(String key, String id, Map<String, Long> items, List<Parcel> parcels) {

    public Delivery {
        items = Map.copyOf(items);
        parcels = List.copyOf(parcels);
    }

    /**
     * A parcel with its tracking data; unknown parts are empty.
     *
     * @param key key derived from the order master's name of the parcel
     * @param id id in commercetools; empty before the parcel is created
     * @param provider tracking link or name of the tracking service
     */
    public record Parcel(String key, String id, String carrier, String trackingId, String provider) {

        /** Whether both parcels have the same tracking data. */
        public boolean hasSameTrackingAs(Parcel other) {
            return carrier.equals(other.carrier)
                    && trackingId.equals(other.trackingId)
                    && provider.equals(other.provider);
        }
    }
}
