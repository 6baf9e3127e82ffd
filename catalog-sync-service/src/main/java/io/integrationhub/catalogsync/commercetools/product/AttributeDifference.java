package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.commercetools.change.AttributeJson;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What turns values of attributes into the desired ones.
 *
 * @param json values as they are sent
 * @param kept names of attributes that somebody else maintains, so that they are neither changed nor removed
 */
record AttributeDifference(AttributeJson json, Set<String> kept) {

    /** The names of the attributes whose values differ. */
    Set<String> changed(List<Attribute> known, List<Attribute> desired) {
        Map<String, AttributeValue> before = byName(known);
        Map<String, AttributeValue> after = byName(desired);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(kept);
        names.removeIf(name -> isSame(Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))));
        return names;
    }

    /** The actions, named so, for these attributes; a missing value removes it. */
    List<UpdateAction> actions(String action, Collection<String> names, List<Attribute> desired) {
        Map<String, AttributeValue> after = byName(desired);
        return names.stream()
                .map(name -> UpdateAction.of(action)
                        .with("name", name)
                        .withOptional(
                                "value", Optional.ofNullable(after.get(name)).map(json::value)))
                .toList();
    }

    /** Whether all of these lists have the same value of an attribute, or none has one. */
    static boolean isCommon(String name, Stream<List<Attribute>> variants) {
        List<Optional<AttributeValue>> values = variants.map(
                        attributes -> Optional.ofNullable(byName(attributes).get(name)))
                .toList();
        return values.stream().allMatch(value -> isSame(values.getFirst(), value));
    }

    private static boolean isSame(Optional<AttributeValue> one, Optional<AttributeValue> other) {
        return one.isPresent() && other.isPresent()
                ? AttributeJson.isSame(one.get(), other.get())
                : one.isEmpty() && other.isEmpty();
    }

    private static Map<String, AttributeValue> byName(List<Attribute> attributes) {
        Map<String, AttributeValue> byName = new TreeMap<>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute.value()));
        return byName;
    }
}
