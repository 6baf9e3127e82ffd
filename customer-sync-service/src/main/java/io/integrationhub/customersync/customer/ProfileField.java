package io.integrationhub.customersync.customer;

import java.util.Optional;
import java.util.stream.Stream;

/** A field of a customer that is a text, with its name in commercetools and in mappings. */
public enum ProfileField {
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    MIDDLE_NAME("middleName"),
    TITLE("title"),
    SALUTATION("salutation"),
    DATE_OF_BIRTH("dateOfBirth"),
    COMPANY_NAME("companyName"),
    VAT_ID("vatId"),
    LOCALE("locale");

    private final String property;

    ProfileField(String property) {
        this.property = property;
    }

    /** The field's name. */
    public String property() {
        return property;
    }

    /** The field with this name. */
    public static Optional<ProfileField> named(String property) {
        return Stream.of(values())
                .filter(field -> field.property.equals(property))
                .findFirst();
    }
}
