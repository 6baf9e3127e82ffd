package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions for the values of enumerations. What products have of a changed value changes with it. */
final class EnumActions {

    private static final String PLAIN = "enum";
    private static final String LOCALIZED = "lenum";
    private static final String NAME = "attributeName";
    private static final String VALUES = "values";

    private EnumActions() {}

    static void addTo(ResourceType type) {
        addKind(type, "Plain", PLAIN);
        addKind(type, "Localized", LOCALIZED);
        type.action("changeEnumKey", Shape.of("attributeName! key! newKey!"), EnumActions::changeKey)
                .action("removeEnumValues", Shape.of("attributeName! keys!"), EnumActions::remove);
    }

    private static void addKind(ResourceType type, String prefix, String kind) {
        type.action(
                        "add" + prefix + "EnumValue",
                        Shape.of("attributeName! value!"),
                        (one, action, change) -> add(one, action, kind))
                .action(
                        "change" + prefix + "EnumValueLabel",
                        Shape.of("attributeName! newValue!"),
                        (one, action, change) -> changeLabel(one, action, kind, change))
                .action(
                        "change" + prefix + "EnumValueOrder",
                        Shape.of("attributeName! values!"),
                        (one, action, change) -> order(one, action, kind));
    }

    private static void add(ObjectNode type, ObjectNode action, String kind) {
        ObjectNode holder = holder(type, action, Set.of(kind));
        String key = action.path("value").path("key").asString();
        if (value(holder, key).isPresent()) {
            throw keyExists(action, key);
        }
        Json.list(holder, VALUES).add(action.path("value").deepCopy());
    }

    private static void changeLabel(ObjectNode type, ObjectNode action, String kind, Change change) {
        ObjectNode holder = holder(type, action, Set.of(kind));
        JsonNode label = action.path("newValue").path("label");
        String key = action.path("newValue").path("key").asString();
        required(holder, action, key).set("label", label.deepCopy());
        new Use(type, action.path(NAME).asString(), key).modify(change, used -> used.set("label", label.deepCopy()));
    }

    private static void order(ObjectNode type, ObjectNode action, String kind) {
        ObjectNode holder = holder(type, action, Set.of(kind));
        Set<JsonNode> present = new HashSet<>(Json.objects(holder, VALUES));
        List<ObjectNode> wanted = Json.objects(action, VALUES);
        if (wanted.size() != present.size() || !present.equals(new HashSet<JsonNode>(wanted))) {
            throw ApiError.of(
                    400, "EnumValuesMustMatch", "The values must be those of the enumeration, in another order.");
        }
        holder.set(VALUES, action.path(VALUES).deepCopy());
    }

    private static void changeKey(ObjectNode type, ObjectNode action, Change change) {
        ObjectNode holder = holder(type, action, Set.of(PLAIN, LOCALIZED));
        String key = action.path("key").asString();
        String renamed = action.path("newKey").asString();
        if (value(holder, renamed).isPresent()) {
            throw keyExists(action, renamed);
        }
        required(holder, action, key).put("key", renamed);
        new Use(type, action.path(NAME).asString(), key).modify(change, used -> used.put("key", renamed));
    }

    /** Removes values, also from products; not those that a required attribute has. */
    private static void remove(ObjectNode type, ObjectNode action, Change change) {
        ObjectNode holder = holder(type, action, Set.of(PLAIN, LOCALIZED));
        Set<String> keys = new HashSet<>();
        action.path("keys").forEach(key -> keys.add(key.asString()));
        keys.forEach(key -> Json.remove(Json.list(holder, VALUES), required(holder, action, key)));
        ObjectNode definition = AttributeActions.definition(type, action);
        String name = definition.path("name").asString();
        boolean used = ProductsOfType.anyValue(
                type, name, change, value -> uses(value).stream().anyMatch(one -> isOneOf(one, keys)));
        if (used && definition.path("isRequired").asBoolean(false)) {
            throw ApiError.of(
                    400, "EnumValueIsUsed", "The required attribute '" + name + "' has a value that is to be removed.");
        }
        if (used) {
            ProductsOfType.eachAttribute(
                    type, name, change, (attributes, attribute) -> removeFrom(attributes, attribute, keys));
        }
    }

    private static void removeFrom(ArrayNode attributes, ObjectNode attribute, Set<String> keys) {
        if (attribute.get("value") instanceof ArrayNode set) {
            set.valueStream().filter(one -> isOneOf(one, keys)).toList().forEach(one -> Json.remove(set, one));
        } else if (isOneOf(attribute.path("value"), keys)) {
            Json.remove(attributes, attribute);
        }
    }

    private static boolean isOneOf(JsonNode value, Set<String> keys) {
        return keys.contains(value.path("key").asString(""));
    }

    /** Modifies a value of the enumeration wherever products have it. */
    private record Use(ObjectNode type, String attribute, String key) {

        void modify(Change change, Consumer<ObjectNode> modification) {
            boolean used = ProductsOfType.anyValue(
                    type, attribute, change, value -> uses(value).stream().anyMatch(this::isKey));
            if (used) {
                ProductsOfType.eachAttribute(
                        type,
                        attribute,
                        change,
                        (list, one) -> uses(one.path("value")).stream()
                                .filter(this::isKey)
                                .forEach(modification));
            }
        }

        private boolean isKey(JsonNode value) {
            return isOneOf(value, Set.of(key));
        }
    }

    /** The values of the enumeration in a value of the attribute: one, or those of a set. */
    private static List<ObjectNode> uses(JsonNode value) {
        if (value instanceof ObjectNode single) {
            return List.of(single);
        }
        return value.valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** The type with the values: that of the attribute, or of the elements of its set. */
    private static ObjectNode holder(ObjectNode type, JsonNode action, Set<String> names) {
        ObjectNode attributeType =
                (ObjectNode) AttributeActions.definition(type, action).path("type");
        ObjectNode holder = attributeType.get("elementType") instanceof ObjectNode element ? element : attributeType;
        if (!names.contains(holder.path("name").asString())) {
            throw ApiError.invalidOperation(
                    "The attribute '" + action.path(NAME).asString() + "' is not an enumeration of this type.");
        }
        return holder;
    }

    private static Optional<ObjectNode> value(ObjectNode holder, String key) {
        return Json.objects(holder, VALUES).stream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst();
    }

    private static ObjectNode required(ObjectNode holder, JsonNode action, String key) {
        return value(holder, key)
                .orElseThrow(() ->
                        conflict("EnumKeyDoesNotExist", "The enumeration has no key '" + key + "'.", action, key));
    }

    private static ApiError keyExists(JsonNode action, String key) {
        return conflict("EnumKeyAlreadyExists", "The enumeration has the key '" + key + "' already.", action, key);
    }

    private static ApiError conflict(String code, String message, JsonNode action, String key) {
        return ApiError.of(400, code, message)
                .with("conflictingEnumKey", key)
                .with("conflictingAttributeName", action.path(NAME));
    }
}
