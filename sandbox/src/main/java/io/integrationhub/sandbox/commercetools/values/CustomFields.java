package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom fields: they require a Type for the resource, which defines the fields that are allowed. */
public final class CustomFields {

    public static final Shape DRAFT = Shape.of("type! fields").with("type", Shape.of("typeId id key"));
    public static final Shape SET_TYPE = Shape.of("type fields");
    public static final Shape SET_FIELD = Shape.of("name! value");

    private CustomFields() {}

    /** The custom fields in a draft; null if the draft has none. */
    public static @Nullable ObjectNode read(@Nullable JsonNode draft, String resourceTypeId, Change change) {
        if (draft == null || !draft.hasNonNull("type")) {
            return null;
        }
        ObjectNode type = change.resolve("type", draft.get("type"));
        requireFit(type, resourceTypeId);
        ObjectNode custom = Json.object();
        custom.putObject("type").put("typeId", "type").put("id", type.path("id").asString());
        ObjectNode fields = custom.putObject("fields");
        draft.path("fields").properties().forEach(field -> put(fields, type, field.getKey(), field.getValue()));
        requireRequired(type, fields);
        return custom;
    }

    private static void requireFit(ObjectNode type, String resourceTypeId) {
        for (JsonNode id : type.path("resourceTypeIds")) {
            if (id.asString().equals(resourceTypeId)) {
                return;
            }
        }
        throw ApiError.invalidInput(
                "The type '" + type.path("key").asString() + "' can't be used on '" + resourceTypeId + "'.");
    }

    private static void requireRequired(ObjectNode type, ObjectNode fields) {
        for (ObjectNode definition : Json.objects(type, "fieldDefinitions")) {
            String name = definition.path("name").asString();
            if (definition.path("required").asBoolean(false) && !fields.hasNonNull(name)) {
                throw ApiError.requiredField(name);
            }
        }
    }

    private static void put(ObjectNode fields, ObjectNode type, String name, @Nullable JsonNode value) {
        ObjectNode definition = definition(type, name);
        if (value != null && !value.isNull() && !value.isMissingNode()) {
            FieldValues.check(definition, value);
        }
        Json.set(fields, name, value);
    }

    private static ObjectNode definition(ObjectNode type, String name) {
        Optional<ObjectNode> definition = Json.objects(type, "fieldDefinitions").stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst();
        return definition.orElseThrow(() -> ApiError.invalidField(
                name, name, "the fields of the type '" + type.path("key").asString() + "'"));
    }

    /** The update action {@code set…CustomType}: replaces Type and fields, or removes both. */
    public static void setType(ObjectNode holder, JsonNode action, String resourceTypeId, Change change) {
        Json.set(holder, "custom", read(action, resourceTypeId, change));
    }

    /** The update action {@code set…CustomField}: sets one field, or removes it. */
    public static void setField(ObjectNode holder, JsonNode action, Change change) {
        if (!(holder.get("custom") instanceof ObjectNode custom)) {
            throw ApiError.invalidOperation("The resource has no custom type: set one before its fields.");
        }
        ObjectNode type = change.resolve(
                "type", Json.object().put("id", custom.path("type").path("id").asString()));
        String name = action.path("name").asString();
        JsonNode value = action.path("value");
        ObjectNode fields = (ObjectNode) custom.path("fields");
        boolean removes = value.isNull() || value.isMissingNode();
        if (removes && !fields.has(name)) {
            definition(type, name);
            throw ApiError.invalidOperation("The custom field '" + name + "' is not set, so it can't be removed.");
        }
        put(fields, type, name, value);
        requireRequired(type, fields);
    }
}
