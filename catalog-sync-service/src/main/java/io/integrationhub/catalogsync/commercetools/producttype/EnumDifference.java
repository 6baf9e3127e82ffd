package io.integrationhub.catalogsync.commercetools.producttype;

import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What turns the values of an enum into the desired ones. Values that the source has no more are kept: products use
 * them.
 */
final class EnumDifference {

    private EnumDifference() {}

    static List<UpdateAction> of(String attribute, EnumType known, EnumType desired) {
        String enumName = desired.localized() ? "LocalizedEnumValue" : "PlainEnumValue";
        List<UpdateAction> actions = new ArrayList<>();
        Map<String, EnumValue> values = new LinkedHashMap<>();
        known.values().forEach(value -> values.put(value.key(), value));
        for (EnumValue value : desired.values()) {
            EnumValue before = values.put(value.key(), value);
            if (before == null) {
                actions.add(action("add" + enumName, attribute)
                        .with("value", AttributeTypeJson.value(value, desired.localized())));
            } else if (!hasSameLabel(before, value, desired.localized())) {
                actions.add(action("change" + enumName + "Label", attribute)
                        .with("newValue", AttributeTypeJson.value(value, desired.localized())));
            }
        }
        List<String> order = ordered(values, desired);
        if (!order.equals(List.copyOf(values.keySet()))) {
            actions.add(action("change" + enumName + "Order", attribute)
                    .with(
                            "values",
                            order.stream()
                                    .map(key -> AttributeTypeJson.value(
                                            values.getOrDefault(
                                                    key, desired.values().getFirst()),
                                            desired.localized()))
                                    .toList()));
        }
        return actions;
    }

    /** The desired values in the source's order, then the ones that the source has no more. */
    private static List<String> ordered(Map<String, EnumValue> values, EnumType desired) {
        List<String> order =
                new ArrayList<>(desired.values().stream().map(EnumValue::key).toList());
        values.keySet().stream().filter(key -> !order.contains(key)).toList().forEach(order::add);
        return order;
    }

    private static boolean hasSameLabel(EnumValue one, EnumValue other, boolean isLocalized) {
        return AttributeTypeJson.label(one, isLocalized).equals(AttributeTypeJson.label(other, isLocalized));
    }

    private static UpdateAction action(String name, String attribute) {
        return UpdateAction.of(name).with("attributeName", attribute);
    }
}
