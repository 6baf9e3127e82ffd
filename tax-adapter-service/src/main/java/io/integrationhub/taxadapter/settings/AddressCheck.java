package io.integrationhub.taxadapter.settings;

/** What comes of an address that there is not. */
public enum AddressCheck {
    /** Nobody looks. */
    OFF,
    /** The cart is marked. */
    MARK,
    /** The cart is refused; one whose address nobody can look at is marked. */
    REFUSE
}
