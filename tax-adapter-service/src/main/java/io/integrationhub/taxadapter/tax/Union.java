package io.integrationhub.taxadapter.tax;

import java.util.Set;

/** The common market of VAT: the European Union, as of 2026. */
final class Union {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private Union() {}

    /** Whether goods go from one member to another. */
    static boolean isCrossedBy(TaxItem item) {
        String from = item.from().country();
        String to = item.to().country();
        return MEMBERS.contains(from) && MEMBERS.contains(to) && !from.equals(to);
    }

    /** Whether the id was given by the country that goods come from. */
    static boolean isDomestic(VatId id, TaxItem item) {
        String country = id.country().equals("EL") ? "GR" : id.country();
        return country.equals(item.from().country());
    }
}
