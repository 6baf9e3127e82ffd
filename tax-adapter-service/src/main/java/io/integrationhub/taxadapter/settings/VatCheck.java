package io.integrationhub.taxadapter.settings;

/** How VAT ids of businesses in the European Union are looked at. */
public enum VatCheck {
    /** Not at all: everybody is charged. */
    OFF,
    /** By their form and check digits only. */
    FORM,
    /** By the register of the member that gave it, through the European Commission's VIES. */
    VIES
}
