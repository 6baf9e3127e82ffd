package io.integrationhub.taxadapter.cart;

/** Whether a delivery address exists. Of a cart with several addresses, the last of these values applies. */
public enum AddressVerification {
    /** The address exists. */
    RESOLVED("resolved"),
    /** The address exists; the hub replaced it by the register's spelling of it. */
    CORRECTED("corrected"),
    /** The address is incomplete, or could not be verified at the time. */
    UNCHECKED("unchecked"),
    /** The address does not exist. */
    UNKNOWN("unknown");

    private final String value;

    AddressVerification(String value) {
        this.value = value;
    }

    /** The value of the custom field on carts and orders. */
    public String value() {
        return value;
    }
}
