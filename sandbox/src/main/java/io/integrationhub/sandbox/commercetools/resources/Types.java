package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code type}, which defines custom fields. */
final class Types {

    private static final Shape DEFINITION = Shape.of("type! name! label! required inputHint");

    private Types() {}

    static ResourceType resourceType() {
        return ResourceType.of("type", "types")
                .scopes("types")
                .fields("key name description resourceTypeIds fieldDefinitions")
                .selector("key", "key")
                .draft(
                        Shape.of("key! name! description resourceTypeIds! fieldDefinitions")
                                .with("fieldDefinitions", DEFINITION),
                        Types::create)
                .setter("changeKey", "key")
                .setter("changeName", "name")
                .setter("setDescription", "description")
                .action(
                        "addFieldDefinition",
                        Shape.of("fieldDefinition!").with("fieldDefinition", DEFINITION),
                        (type, action, change) -> add(type, (ObjectNode) action.path("fieldDefinition")))
                .action("removeFieldDefinition", Shape.of("fieldName!"), Types::removeDefinition)
                .action(
                        "changeLabel",
                        Shape.of("fieldName! label!"),
                        (type, action, change) -> definition(type, action).set("label", action.path("label")))
                .action(
                        "changeInputHint",
                        Shape.of("fieldName! inputHint!"),
                        (type, action, change) -> definition(type, action).set("inputHint", action.path("inputHint")))
                .action("addEnumValue", Shape.of("fieldName! value!"), Types::addValue)
                .action("addLocalizedEnumValue", Shape.of("fieldName! value!"), Types::addValue);
    }

    private static void create(ObjectNode type, ObjectNode draft, Change change) {
        Json.copy(draft, type, "key", "name", "description", "resourceTypeIds");
        type.putArray("fieldDefinitions");
        Json.objects(draft, "fieldDefinitions").forEach(definition -> add(type, definition));
    }

    private static void add(ObjectNode type, ObjectNode definition) {
        String name = definition.path("name").asString();
        if (!name.matches("[A-Za-z0-9_-]{2,36}")) {
            throw ApiError.invalidField("name", name, "2 to 36 of A-Z, a-z, 0-9, _ and -");
        }
        if (Json.objects(type, "fieldDefinitions").stream()
                .anyMatch(one -> one.path("name").asString().equals(name))) {
            throw ApiError.duplicateField("fieldDefinitions.name", name);
        }
        ObjectNode added = definition.deepCopy();
        added.put("required", definition.path("required").asBoolean(false));
        if (!added.has("inputHint")) {
            added.put("inputHint", "SingleLine");
        }
        Json.list(type, "fieldDefinitions").add(added);
    }

    private static void removeDefinition(ObjectNode type, ObjectNode action, Change change) {
        Json.remove(Json.list(type, "fieldDefinitions"), definition(type, action));
    }

    private static void addValue(ObjectNode type, ObjectNode action, Change change) {
        ObjectNode fieldType = (ObjectNode) definition(type, action).path("type");
        ObjectNode holder = fieldType.get("elementType") instanceof ObjectNode element ? element : fieldType;
        Json.list(holder, "values").add(action.path("value").deepCopy());
    }

    private static ObjectNode definition(ObjectNode type, ObjectNode action) {
        String name = action.path("fieldName").asString();
        return Json.objects(type, "fieldDefinitions").stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("The type has no field definition '" + name + "'."));
    }
}
