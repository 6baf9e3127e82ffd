package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.Definition;
import io.integrationhub.sandbox.commercetools.schema.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/**
 * Whether a value of a predicate can be compared with a field. A time that is none would match nothing, and hide the
 * mistake.
 */
final class ValueFit {

    private ValueFit() {}

    /** @param value of a literal, or a variable's text, which may be of any type */
    static boolean fits(ApiDescription api, ValueType type, JsonNode value) {
        return switch (type) {
            case ValueType.Scalar scalar -> fits(scalar, value);
            case ValueType.Constant _ -> value.isString();
            case ValueType.ListOf(ValueType element) -> fits(api, element, value);
            case ValueType.Named(String name) ->
                switch (api.definition(name)) {
                    case Definition.EnumType _, Definition.PatternType _ -> value.isString();
                    case Definition.RangeType range -> fits(range.type(), value);
                    case Definition.ObjectType _, Definition.UnionType _, Definition.MapType _ -> true;
                };
        };
    }

    private static boolean fits(ValueType.Scalar type, JsonNode value) {
        return switch (type) {
            case ANY -> true;
            case STRING -> value.isString();
            case BOOLEAN -> value.isBoolean() || value.asString("").matches("true|false");
            case INTEGER, NUMBER -> value.isNumber() || isReadable(() -> new BigDecimal(value.asString("")));
            case DATETIME -> value.isString() && isReadable(() -> OffsetDateTime.parse(value.asString()));
            case DATE -> value.isString() && isReadable(() -> LocalDate.parse(value.asString()));
        };
    }

    private static boolean isReadable(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (DateTimeException | NumberFormatException _) {
            return false;
        }
    }
}
