package io.integrationhub.catalogsync.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** The value of an attribute in its canonical form: equal values are equal records. */
public sealed interface AttributeValue {

    /** A text that is the same in all languages. */
    record TextValue(String text) implements AttributeValue {}

    /** A text per language. */
    record LocalizedTextValue(LocalizedText text) implements AttributeValue {}

    /** A number; 1.0 and 1 are the same. */
    record NumberValue(BigDecimal number) implements AttributeValue {

        public NumberValue {
            number = canonical(number);
        }
    }

    /** Yes or no. */
    record BooleanValue(boolean value) implements AttributeValue {}

    /** A value of an enum, whether localized or not. */
    record EnumKeyValue(String key) implements AttributeValue {}

    /**
     * An amount of money.
     *
     * @param currency ISO 4217 code
     */
    record MoneyValue(String currency, BigDecimal amount) implements AttributeValue {

        public MoneyValue {
            amount = canonical(amount);
        }
    }

    /** A day. */
    record DateValue(LocalDate date) implements AttributeValue {}

    /** A time of day. */
    record TimeValue(LocalTime time) implements AttributeValue {}

    /** A point in time. */
    record DateTimeValue(Instant instant) implements AttributeValue {}

    /**
     * A reference to a resource by its key.
     *
     * @param target type of the resource as commercetools names it, for example {@code product}
     */
    record ReferenceValue(String target, String key) implements AttributeValue {}

    /** Attributes of another product type, sorted by name. */
    record NestedValue(List<Attribute> attributes) implements AttributeValue {

        public NestedValue {
            attributes = Attribute.sorted(attributes);
        }
    }

    /** Any number of distinct values, sorted because commercetools keeps no order. */
    record SetValue(List<AttributeValue> values) implements AttributeValue {

        public SetValue {
            values = values.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        }
    }

    private static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (Math.abs(stripped.scale()) > 100) {
            // Its plain form would have up to two billion digits.
            throw new IllegalArgumentException("the number is too large or too small");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
