package io.integrationhub.orderexport.events;

import java.util.Map;
import java.util.Set;

/**
 * A fact about an order that is published to the other services.
 *
 * @param type event type, for example {@code hub.order.placed.v1}
 * @param digest hash of the fact; a different digest is published again
 * @param subject which fact of this type it is, if an order has several; empty otherwise
 * @param recurs whether the fact can cease to hold and hold again, so that each occurrence is an event of its own
 * @param data payload of the event in addition to the order
 */
record OrderFact(String type, String digest, String subject, boolean recurs, Map<String, Object> data) {

    private static final Set<String> GROWING =
            Set.of(OrderFacts.PLACED, OrderFacts.CHANGED, OrderFacts.SHIPMENT, OrderFacts.RETURN);

    OrderFact {
        data = Map.copyOf(data);
    }

    /** Creates a fact that occurs at most once in the life of an order. */
    static OrderFact once(String type, String digest, Map<String, Object> data) {
        return new OrderFact(type, digest, "", false, data);
    }

    /** Creates one of several facts of a type, each of which occurs at most once. */
    static OrderFact onceEach(String type, String subject, Map<String, Object> data) {
        return new OrderFact(type, subject, subject, false, data);
    }

    /** Creates a fact that may change repeatedly. */
    static OrderFact changing(String type, String digest, Map<String, Object> data) {
        return new OrderFact(type, digest, "", true, data);
    }

    /** Returns the name under which the ledger knows the fact. */
    String key() {
        return subject.isEmpty() ? type : type + "#" + subject;
    }

    /** Whether the fact grows with the order, so that its event may name where it can be read instead. */
    boolean canRefer() {
        return GROWING.contains(type);
    }

    /** Returns the same fact with the place of its data, below the Project in the HTTP API, instead of the data. */
    OrderFact referringTo(String place) {
        return new OrderFact(type, digest, subject, recurs, Map.of("readAt", place));
    }
}
