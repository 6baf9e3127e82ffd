package io.integrationhub.taxadapter.vat;

import java.util.Set;

/** The member states of the European Union, as VAT law counts them in 2026. */
public final class EuropeanUnion {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EuropeanUnion() {}

    /** Whether goods that are shipped between these countries go from one member state to another. */
    public static boolean isCrossBorder(String from, String to) {
        return MEMBERS.contains(from) && MEMBERS.contains(to) && !from.equals(to);
    }
}
