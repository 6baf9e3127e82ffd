package io.integrationhub.orderexport.order.content;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Custom fields of an order, a line or a shipment.
 *
 * @param content fields whose change is sent to the order master
 * @param others fields that somebody merely records there: sent with the order, but not when only they change
 */
public record CustomFields(Map<String, Object> content, Map<String, Object> others) {

    /** No custom fields. */
    public static final CustomFields NONE = new CustomFields(Map.of(), Map.of());

    private static final String ALL = "*";

    public CustomFields {
        content = Map.copyOf(content);
        others = Map.copyOf(others);
    }

    /**
     * Creates the fields.
     *
     * @param contentFields names of the fields that are content; {@code *} for all
     */
    public static CustomFields of(Map<String, Object> fields, Set<String> contentFields) {
        Map<String, Object> content = new TreeMap<>(fields);
        if (!contentFields.contains(ALL)) {
            content.keySet().retainAll(contentFields);
        }
        Map<String, Object> others = new TreeMap<>(fields);
        others.keySet().removeAll(content.keySet());
        return new CustomFields(content, others);
    }

    /** Returns all fields by name. */
    public Map<String, Object> all() {
        Map<String, Object> all = new TreeMap<>(others);
        all.putAll(content);
        return all;
    }

    CustomFields contentOnly() {
        return new CustomFields(content, Map.of());
    }

    /** Omits the values because they may contain personal data. */
    @Override
    public String toString() {
        return "CustomFields" + all().keySet();
    }
}
