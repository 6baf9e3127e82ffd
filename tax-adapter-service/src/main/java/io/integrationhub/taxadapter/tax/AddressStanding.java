package io.integrationhub.taxadapter.tax;

/** Whether there is such an address; the later ones matter more where a cart goes to several. */
public enum AddressStanding {
    /** There is. */
    RESOLVED("resolved"),
    /** Nobody said: it is not complete yet, or who knows was away. */
    UNCHECKED("unchecked"),
    /** There is none. */
    UNKNOWN("unknown");

    private final String mark;

    AddressStanding(String mark) {
        this.mark = mark;
    }

    /** As carts and orders show it. */
    public String mark() {
        return mark;
    }
}
