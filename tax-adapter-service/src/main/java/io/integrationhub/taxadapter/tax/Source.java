package io.integrationhub.taxadapter.tax;

/** Where a tax comes from: whether it is what the engine says, or may have to be made exact. */
public enum Source {
    /** The engine's answer to just this question. */
    ENGINE("engine"),
    /** The engine's answer, but nobody said whether the buyer's VAT id is right. */
    VAT_UNCHECKED("estimate:vat-unchecked"),
    /** The rates the engine last gave for the same destination and goods. */
    LAST_RATE("estimate:last-rate"),
    /** The tenant's own table of rates, in place of the engine. */
    RATE_TABLE("estimate:rate-table");

    private final String mark;

    Source(String mark) {
        this.mark = mark;
    }

    /** As carts and orders show it. */
    public String mark() {
        return mark;
    }
}
