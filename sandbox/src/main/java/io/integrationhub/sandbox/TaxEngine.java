package io.integrationhub.sandbox;

import java.util.Locale;

/** The tax engines that the sandbox has; the hub's settings know each by its word. */
public enum TaxEngine {
    AVATAX,
    TAXJAR;

    /** As in {@code …_MASTERS_TAX}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
