package io.integrationhub.orderexport.progress;

import java.util.Map;

/**
 * What was last said about one aspect of an order.
 *
 * @param aspect what it is about
 * @param values what was said
 * @param clock when
 */
public record Word(Aspect aspect, Map<String, String> values, Clock clock) {

    /** The name of the value where there is only one. */
    static final String VALUE = "value";

    /** The name of the value that says how much money. */
    static final String AMOUNT = "amount";

    public Word {
        values = Map.copyOf(values);
    }

    static Word of(Aspect aspect, String value, Clock clock) {
        return new Word(aspect, Map.of(VALUE, value), clock);
    }

    String value() {
        return get(VALUE);
    }

    /** One of the values; empty if it was not said. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    long number(String name) {
        return Long.parseLong(get(name));
    }
}
