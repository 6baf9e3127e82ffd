package io.integrationhub.customersync.businessunit;

/** The kinds of Business Units. */
public enum UnitType {
    COMPANY("Company"),
    DIVISION("Division");

    private final String name;

    UnitType(String name) {
        this.name = name;
    }

    /** As commercetools names it. */
    public String unitType() {
        return name;
    }

    /** The kind that commercetools names so. */
    public static UnitType of(String name) {
        return name.equals(DIVISION.name) ? DIVISION : COMPANY;
    }
}
