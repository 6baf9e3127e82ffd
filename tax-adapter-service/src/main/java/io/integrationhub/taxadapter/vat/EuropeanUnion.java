package io.integrationhub.taxadapter.vat;

import java.util.Set;

/** The member states of the European Union, as VAT law counts them in 2026. */
public final class EuropeanUnion {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EuropeanUnion() {}

    /** Whether the country is a member state. */
    public static boolean isMember(String country) {
        return MEMBERS.contains(country);
    }

    /**
     * Whether goods that are shipped between these VAT areas go from one to another.
     *
     * @param from a member state, or {@code XI} for Northern Ireland; empty outside of the European Union
     */
    public static boolean isCrossBorder(String from, String to) {
        return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
    }
}
