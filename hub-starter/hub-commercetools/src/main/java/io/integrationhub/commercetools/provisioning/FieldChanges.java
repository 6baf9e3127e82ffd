package io.integrationhub.commercetools.provisioning;

import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.type.CustomFields;
import com.commercetools.api.models.type.FieldContainer;
import com.commercetools.api.models.type.FieldContainerBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What must change about a resource's custom fields so that they have certain values. */
public sealed interface FieldChanges {

    /** The fields have these values already. */
    record None() implements FieldChanges {}

    /**
     * The resource has no Type and gets one.
     *
     * @param key the Type's key
     * @param values all values by field name
     */
    record SetType(String key, Map<String, Object> values) implements FieldChanges {

        public SetType {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The values as an update action or a draft of the SDK takes them. */
        public FieldContainer fields() {
            FieldContainerBuilder fields = FieldContainer.builder();
            values.forEach(fields::addValue);
            return fields.build();
        }
    }

    /**
     * The resource has a Type, and some of its fields change.
     *
     * @param values the values that differ, by field name; empty removes the field
     */
    record SetFields(Map<String, Optional<Object>> values) implements FieldChanges {

        public SetFields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Compares a resource's custom fields with the values they should have. Values are equal if commercetools would
     * return the one for the other: properties it adds are ignored, numbers are compared by value and times by instant.
     *
     * @param typeKey the Type that a resource without one gets
     * @param custom the resource's custom fields as read from commercetools; null if it has no Type
     * @param values by field name; an empty text removes the field
     */
    static FieldChanges between(String typeKey, @Nullable CustomFields custom, Map<String, ?> values) {
        Map<String, Object> actual =
                custom == null ? Map.of() : custom.getFields().values();
        Map<String, Optional<Object>> changed =
                changed(values, value -> FieldValues.isEqual(value.getValue(), actual.get(value.getKey())));
        return of(typeKey, custom != null, changed);
    }

    /** The same for a resource in JSON, as an Extension gets it. */
    static FieldChanges between(String typeKey, JsonNode resource, Map<String, ?> values) {
        JsonNode actual = resource.path("custom").path("fields");
        Map<String, Optional<Object>> changed =
                changed(values, value -> FieldValues.isEqual(value.getValue(), actual.path(value.getKey())));
        return of(typeKey, typeId(resource).isPresent(), changed);
    }

    /** Whether nothing changes. */
    default boolean isEmpty() {
        return this instanceof None;
    }

    /**
     * The changes as update actions of the SDK.
     *
     * @param setType makes the resource's {@code setCustomType} action
     * @param setField makes the resource's {@code setCustomField} action from name and value; a null value removes the
     *     field
     */
    default <A> List<A> toActions(Function<SetType, A> setType, BiFunction<String, @Nullable Object, A> setField) {
        return switch (this) {
            case None _ -> List.of();
            case SetType type -> List.of(setType.apply(type));
            case SetFields fields ->
                fields.values().entrySet().stream()
                        .map(field ->
                                setField.apply(field.getKey(), field.getValue().orElse(null)))
                        .toList();
        };
    }

    /** The changes as update actions of an order. */
    default List<OrderUpdateAction> toOrderActions() {
        return toActions(
                type -> OrderUpdateAction.setCustomTypeBuilder()
                        .type(it -> it.key(type.key()))
                        .fields(type.fields())
                        .build(),
                (name, value) -> OrderUpdateAction.setCustomFieldBuilder()
                        .name(name)
                        .value(value)
                        .build());
    }

    /**
     * The changes as update actions in JSON, as an Extension returns them; they have the same form for every kind of
     * resource.
     */
    default List<ObjectNode> toJson() {
        return toActions(FieldChangesJson::setCustomType, FieldChangesJson::setCustomField);
    }

    /** The id of the Type of a resource in JSON. */
    static Optional<String> typeId(JsonNode resource) {
        JsonNode id = resource.path("custom").path("type").path("id");
        return id.isString() ? Optional.of(id.stringValue()) : Optional.empty();
    }

    private static Map<String, Optional<Object>> changed(
            Map<String, ?> values, Predicate<Map.Entry<String, ?>> isUnchanged) {
        Map<String, Optional<Object>> changed = new LinkedHashMap<>();
        for (Map.Entry<String, ?> value : values.entrySet()) {
            if (!isUnchanged.test(value)) {
                changed.put(
                        value.getKey(), Optional.<Object>of(value.getValue()).filter(FieldValues::isPresent));
            }
        }
        return changed;
    }

    private static FieldChanges of(String typeKey, boolean hasType, Map<String, Optional<Object>> changed) {
        if (changed.isEmpty()) {
            return new None();
        }
        if (hasType) {
            return new SetFields(changed);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        changed.forEach((name, value) -> value.ifPresent(present -> values.put(name, present)));
        return new SetType(typeKey, values);
    }
}
