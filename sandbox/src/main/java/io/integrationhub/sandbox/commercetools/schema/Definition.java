package io.integrationhub.sandbox.commercetools.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The definition of a named type. */
public sealed interface Definition {

    /** A field of an object. */
    record Field(ValueType type, boolean required) {}

    /** An object and its fields. */
    record ObjectType(Map<String, Field> fields) implements Definition {}

    /**
     * An object whose fields depend on the value of one field.
     *
     * @param members the type by the value of the property
     * @param standard the value that is meant if the property is missing; null if it is required
     */
    record UnionType(
            String property,
            Map<String, String> members,
            @Nullable String standard) implements Definition {}

    /** An object with fields of any name that fits. */
    record MapType(ValueType key, ValueType value) implements Definition {}

    /** A text that is one of these. */
    record EnumType(List<String> values) implements Definition {}

    /** A text that has a pattern. */
    record PatternType(Pattern pattern) implements Definition {}

    /** A number between two others. */
    record RangeType(ValueType.Scalar type, BigDecimal min, BigDecimal max) implements Definition {}
}
