package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks whether a value has the type of its field definition. */
final class FieldValues {

    private FieldValues() {}

    static void check(ObjectNode definition, JsonNode value) {
        String name = definition.path("name").asString();
        JsonNode type = definition.path("type");
        if (type.path("name").asString().equals("Set")) {
            if (!value.isArray()) {
                throw wrong(name, value, "a set");
            }
            value.forEach(element -> check(name, type.path("elementType"), element));
            return;
        }
        check(name, type, value);
    }

    private static void check(String name, JsonNode type, JsonNode value) {
        String expected = type.path("name").asString();
        boolean fits = switch (expected) {
            case "Boolean" -> value.isBoolean();
            case "Number" -> value.isNumber();
            case "String", "Date", "Time", "DateTime" -> value.isString();
            case "LocalizedString", "Money", "Reference" -> value.isObject();
            case "Enum", "LocalizedEnum" -> isKeyOf(type, value);
            default -> throw ApiError.notImplemented("the field type '" + expected + "'");
        };
        if (!fits) {
            throw wrong(name, value, "a value of type " + expected);
        }
    }

    private static boolean isKeyOf(JsonNode type, JsonNode value) {
        return Json.objects(type, "values").stream()
                .anyMatch(one -> one.path("key").asString().equals(value.asString("")));
    }

    private static ApiError wrong(String name, JsonNode value, String expected) {
        return ApiError.invalidField(name, value.isString() ? value.asString() : value.toString(), expected);
    }
}
