package io.integrationhub.stream.backlog;

import java.util.List;

/**
 * The records of one key that are processed together: a single record, or several doorbells represented by the newest.
 *
 * @param deliveries in order, at least one
 */
public record KeyBatch(List<Delivery> deliveries) {

    public KeyBatch {
        deliveries = List.copyOf(deliveries);
    }

    public Delivery newest() {
        return deliveries.getLast();
    }

    /** The doorbells that the newest represents. */
    public List<Delivery> coalesced() {
        return deliveries.subList(0, deliveries.size() - 1);
    }

    boolean isOpen() {
        return deliveries.stream().allMatch(delivery -> delivery.track().isOpen());
    }
}
