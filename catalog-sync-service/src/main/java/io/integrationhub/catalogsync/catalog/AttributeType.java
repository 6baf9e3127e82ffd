package io.integrationhub.catalogsync.catalog;

import java.util.LinkedHashMap;
import java.util.List;

/** The type of an attribute. It cannot be changed in commercetools, except by adding values to an enum. */
public sealed interface AttributeType {

    /** A type without parameters. */
    enum SimpleType implements AttributeType {
        BOOLEAN,
        TEXT,
        LOCALIZED_TEXT,
        NUMBER,
        MONEY,
        DATE,
        TIME,
        DATE_TIME
    }

    /**
     * One of a list of values.
     *
     * @param values in the order in which people see them
     * @param localized whether the labels differ by language
     */
    record EnumType(List<EnumValue> values, boolean localized) implements AttributeType {

        public EnumType {
            LinkedHashMap<String, EnumValue> byKey = new LinkedHashMap<>();
            values.forEach(value -> byKey.putIfAbsent(value.key(), value));
            values = List.copyOf(byKey.values());
        }
    }

    /**
     * A reference to a resource.
     *
     * @param target type of the resource as commercetools names it, for example {@code product}
     */
    record ReferenceType(String target) implements AttributeType {}

    /** Attributes of another product type, as one value. */
    record NestedType(String productTypeKey) implements AttributeType {}

    /** Any number of values of one type, which is no set itself. */
    record SetType(AttributeType element) implements AttributeType {

        public SetType {
            if (element instanceof SetType) {
                throw new IllegalArgumentException("a set of sets is not possible");
            }
        }
    }
}
