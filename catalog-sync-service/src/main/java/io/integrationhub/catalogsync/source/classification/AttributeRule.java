package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeDefinition.Level;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * How a feature becomes an attribute.
 *
 * @param set whether it may have several values
 * @param values the allowed values of an enum
 * @param unit symbol of the unit, shown where people enter a value, because attributes have no unit
 * @param withUnit whether each value is written with its unit
 * @param searchable whether its texts are short enough to be searchable
 */
record AttributeRule(
        String name,
        LocalizedText label,
        ValueForm form,
        boolean set,
        List<EnumValue> values,
        LocalizedText unit,
        boolean withUnit,
        boolean searchable) {

    static final String MIN = "_min";
    static final String MAX = "_max";

    /** The same in another form. */
    AttributeRule as(ValueForm other, boolean isSet) {
        return new AttributeRule(name, label, other, isSet, values, unit, withUnit, searchable);
    }

    /** The same with further values of an enum. */
    AttributeRule withValues(List<EnumValue> known) {
        return new AttributeRule(name, label, form, set, KnownTypes.joined(values, known), unit, withUnit, searchable);
    }

    /** The attributes in the product type: one, or two for a range. */
    List<AttributeDefinition> definitions() {
        if (form == ValueForm.RANGE) {
            return List.of(
                    definition(name + MIN, label.map(text -> text + " (min.)"), SimpleType.NUMBER),
                    definition(name + MAX, label.map(text -> text + " (max.)"), SimpleType.NUMBER));
        }
        return List.of(definition(name, label, set ? new SetType(single()) : single()));
    }

    private AttributeType single() {
        return switch (form) {
            case TEXT -> SimpleType.TEXT;
            case LOCALIZED_TEXT -> SimpleType.LOCALIZED_TEXT;
            case NUMBER, RANGE -> SimpleType.NUMBER;
            case BOOLEAN -> SimpleType.BOOLEAN;
            case ENUM -> new EnumType(values, true);
        };
    }

    private AttributeDefinition definition(String attribute, LocalizedText shown, AttributeType type) {
        return new AttributeDefinition(
                attribute,
                shown,
                type,
                Level.VARIANT,
                false,
                searchable,
                unit.isEmpty() ? Optional.empty() : Optional.of(unit));
    }
}
