package io.integrationhub.orderexport.events;

import java.util.Map;

/**
 * Something that is true about an order and that other services want to know.
 *
 * @param type the event's type, for example {@code hub.order.placed.v1}
 * @param digest changes when there is news
 * @param recurs whether it can be true, stop being true and be true again: then each time is an event of its own
 * @param data the event's payload beside the order it is about
 */
record Fact(String type, String digest, boolean recurs, Map<String, Object> data) {

    Fact {
        data = Map.copyOf(data);
    }

    /** A fact that happens at most once in an order's life. */
    static Fact once(String type, String digest, Map<String, Object> data) {
        return new Fact(type, digest, false, data);
    }

    /** A fact that may change again and again. */
    static Fact changing(String type, String digest, Map<String, Object> data) {
        return new Fact(type, digest, true, data);
    }
}
