package io.integrationhub.sandbox.commercetools.schema;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.schema.Definition.Field;
import io.integrationhub.sandbox.commercetools.schema.Definition.UnionType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Checks a body before a resource's own code reads it: names, required fields, types, enums, dates and patterns.
 *
 * <p>The codes are commercetools': {@code InvalidJsonInput} if the shape is wrong, "for example is missing a required
 * field" (https://docs.commercetools.com/api/errors), {@code InvalidField} if only the value is.
 */
public final class BodyCheck {

    /** The range of integers that a JSON number keeps exactly, which is what the API takes. */
    private static final BigDecimal MAX_INTEGER = new BigDecimal("9007199254740991");

    /** What the reason ends with if the API has no field of this name. */
    public static final String UNKNOWN_FIELD = ": the API has no such field here";

    private static final int SHOWN_VALUE = 80;

    private final ApiDescription api;

    private BodyCheck(ApiDescription api) {
        this.api = api;
    }

    /** Rejects the body if it does not have the shape of the type. */
    public static void check(ApiDescription api, String type, ObjectNode body) {
        new BodyCheck(api).named(type, body, "");
    }

    /** Rejects one update action of the resource type with this path, which comes from an API Extension. */
    public static void checkAction(ApiDescription api, String path, ObjectNode action) {
        api.updateBody(path)
                .flatMap(api::actionUnion)
                .ifPresent(union -> new BodyCheck(api).union(union, action, "actions"));
    }

    private void value(ValueType type, JsonNode value, String place) {
        switch (type) {
            case ValueType.Scalar scalar -> scalar(scalar, value, place);
            case ValueType.Constant(String expected) -> oneOf(List.of(expected), value, place);
            case ValueType.Named(String name) -> named(name, value, place);
            case ValueType.ListOf(ValueType element) -> {
                require(value.isArray(), "JSON Array expected", place);
                value.forEach(one -> {
                    require(!one.isNull(), "null is not allowed in an array", place);
                    value(element, one, place);
                });
            }
        }
    }

    private void named(String name, JsonNode value, String place) {
        switch (api.definition(name)) {
            case Definition.ObjectType(Map<String, Field> fields) -> fields(fields, object(value, place), place, "");
            case UnionType union -> union(union, object(value, place), place);
            case Definition.MapType map ->
                object(value, place).properties().forEach(entry -> {
                    String below = below(place, entry.getKey());
                    value(map.key(), StringNode.valueOf(entry.getKey()), below);
                    if (!entry.getValue().isNull()) {
                        value(map.value(), entry.getValue(), below);
                    }
                });
            case Definition.EnumType(List<String> values) -> oneOf(values, value, place);
            case Definition.PatternType(Pattern pattern) -> {
                scalar(ValueType.Scalar.STRING, value, place);
                if (!pattern.matcher(value.asString()).matches()) {
                    throw invalid(place, value, "'" + pattern + "'");
                }
            }
            case Definition.RangeType range -> range(range, value, place);
        }
    }

    /** @param selector the field that selected this type among several, which it need not define again */
    private void fields(Map<String, Field> fields, ObjectNode value, String place, String selector) {
        fields.forEach((name, field) -> {
            if (field.required() && !value.hasNonNull(name)) {
                throw ApiError.invalidJson(below(place, name) + ": Missing required value");
            }
        });
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            @Nullable Field field = fields.get(entry.getKey());
            if (field == null && !entry.getKey().equals(selector)) {
                throw ApiError.invalidJson(below(place, entry.getKey()) + UNKNOWN_FIELD);
            }
            if (field != null && !entry.getValue().isNull()) {
                value(field.type(), entry.getValue(), below(place, entry.getKey()));
            }
        }
    }

    private void union(UnionType union, ObjectNode value, String place) {
        String below = below(place, union.property());
        JsonNode given = value.path(union.property());
        String selected = union.standard();
        if (!given.isNull() && !given.isMissingNode()) {
            scalar(ValueType.Scalar.STRING, given, below);
            selected = given.asString();
        }
        if (selected == null) {
            throw ApiError.invalidJson(below + ": Missing required value");
        }
        @Nullable String member = union.members().get(selected);
        if (member == null) {
            throw ApiError.invalidJson(below + ": '" + selected + "' is not one of "
                    + String.join(", ", union.members().keySet()));
        }
        if (api.definition(member) instanceof Definition.ObjectType(Map<String, Field> fields)) {
            fields(fields, value, place, union.property());
        } else {
            named(member, value, place);
        }
    }

    private static void scalar(ValueType.Scalar type, JsonNode value, String place) {
        switch (type) {
            case ANY -> {
                // Custom fields and attributes: their own definitions are data of the Project.
            }
            case STRING -> require(value.isString(), "JSON String expected", place);
            case BOOLEAN -> require(value.isBoolean(), "JSON Boolean expected", place);
            case NUMBER -> require(value.isNumber(), "JSON Number expected", place);
            case INTEGER ->
                require(
                        value.isIntegralNumber() && value.decimalValue().abs().compareTo(MAX_INTEGER) <= 0,
                        "JSON Number in the range of [-9007199254740991, 9007199254740991] expected",
                        place);
            case DATETIME ->
                require(
                        value.isString() && isDate(() -> OffsetDateTime.parse(value.asString())),
                        "a date-time in ISO 8601 expected",
                        place);
            case DATE ->
                require(
                        value.isString() && isDate(() -> LocalDate.parse(value.asString())),
                        "a date in ISO 8601 (YYYY-MM-DD) expected",
                        place);
        }
    }

    private static boolean isDate(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static void range(Definition.RangeType range, JsonNode value, String place) {
        scalar(range.type(), value, place);
        BigDecimal number = value.decimalValue();
        if (number.compareTo(range.min()) < 0 || number.compareTo(range.max()) > 0) {
            throw invalid(
                    place,
                    value,
                    range.min().toPlainString() + " to " + range.max().toPlainString());
        }
    }

    private static void oneOf(List<String> values, JsonNode value, String place) {
        scalar(ValueType.Scalar.STRING, value, place);
        if (!values.contains(value.asString())) {
            throw invalid(place, value, String.join(", ", values));
        }
    }

    private static ObjectNode object(JsonNode value, String place) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.invalidJson(place + ": JSON Object expected");
    }

    private static void require(boolean met, String expected, String place) {
        if (!met) {
            throw ApiError.invalidJson(place + ": " + expected);
        }
    }

    private static ApiError invalid(String place, JsonNode value, String allowed) {
        String shown = value.asString("");
        return ApiError.invalidField(place, shown.substring(0, Math.min(SHOWN_VALUE, shown.length())), allowed);
    }

    private static String below(String place, String field) {
        return place.isEmpty() ? field : place + " -> " + field;
    }
}
