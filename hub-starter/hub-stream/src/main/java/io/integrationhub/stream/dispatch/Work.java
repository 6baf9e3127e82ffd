package io.integrationhub.stream.dispatch;

import java.util.List;

/**
 * What one key's worker takes at once: one record, or several doorbells for which the newest stands.
 *
 * @param deliveries in order, at least one
 */
record Work(List<Delivery> deliveries) {

    Work {
        deliveries = List.copyOf(deliveries);
    }

    Delivery newest() {
        return deliveries.getLast();
    }

    /** Those that the newest stands for. */
    List<Delivery> coalesced() {
        return deliveries.subList(0, deliveries.size() - 1);
    }

    boolean isOpen() {
        return deliveries.stream().allMatch(delivery -> delivery.track().isOpen());
    }
}
