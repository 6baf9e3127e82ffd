package io.integrationhub.taxadapter.cart;

/** Where the taxes of a cart come from. Only those of the engine are final; all others are calculated again. */
public enum TaxSource {
    /** The engine calculated exactly this transaction. */
    ENGINE("engine"),
    /** The engine calculated the transaction, but the buyer's VAT id could not be verified. */
    VAT_UNCHECKED("estimate:vat-unchecked"),
    /** The engine's last rates for the same destination and goods. */
    LAST_RATE("estimate:last-rate"),
    /** The tenant's own rate table, because the engine did not respond. */
    RATE_TABLE("estimate:rate-table");

    private final String value;

    TaxSource(String value) {
        this.value = value;
    }

    /** The value of the custom field on carts and orders. */
    public String value() {
        return value;
    }
}
