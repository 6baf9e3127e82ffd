package io.integrationhub.customersync.address;

import java.util.Optional;
import java.util.stream.Stream;

/** A field of an address, with its name in commercetools and in mappings. */
public enum AddressField {
    COUNTRY("country"),
    TITLE("title"),
    SALUTATION("salutation"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    STREET_NAME("streetName"),
    STREET_NUMBER("streetNumber"),
    ADDITIONAL_STREET_INFO("additionalStreetInfo"),
    POSTAL_CODE("postalCode"),
    CITY("city"),
    REGION("region"),
    STATE("state"),
    COMPANY("company"),
    DEPARTMENT("department"),
    BUILDING("building"),
    APARTMENT("apartment"),
    PO_BOX("pOBox"),
    PHONE("phone"),
    MOBILE("mobile"),
    EMAIL("email"),
    FAX("fax"),
    ADDITIONAL_ADDRESS_INFO("additionalAddressInfo"),
    EXTERNAL_ID("externalId");

    private final String property;

    AddressField(String property) {
        this.property = property;
    }

    /** The field's name. */
    public String property() {
        return property;
    }

    /** The field with this name. */
    public static Optional<AddressField> named(String property) {
        return Stream.of(values())
                .filter(field -> field.property.equals(property))
                .findFirst();
    }
}
