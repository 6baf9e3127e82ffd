package io.integrationhub.sandbox.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tax rates of 2026: states of the USA with some cities, provinces of Canada, and some European countries. */
final class SalesTax {

    /** HST, or GST and the province's own tax. */
    private static final Map<String, List<Part>> CANADA = Map.ofEntries(
            Map.entry("AB", List.of(gst())),
            Map.entry("BC", List.of(gst(), part("BC", "PST", "0.07"))),
            Map.entry("MB", List.of(gst(), part("MB", "PST", "0.07"))),
            Map.entry("NB", List.of(part("NB", "HST", "0.15"))),
            Map.entry("NL", List.of(part("NL", "HST", "0.15"))),
            Map.entry("NS", List.of(part("NS", "HST", "0.14"))),
            Map.entry("NT", List.of(gst())),
            Map.entry("NU", List.of(gst())),
            Map.entry("ON", List.of(part("ON", "HST", "0.13"))),
            Map.entry("PE", List.of(part("PE", "HST", "0.15"))),
            Map.entry("QC", List.of(gst(), part("QC", "QST", "0.09975"))),
            Map.entry("SK", List.of(gst(), part("SK", "PST", "0.06"))),
            Map.entry("YT", List.of(gst())));

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("AZ", "0.056"),
            Map.entry("CA", "0.0725"),
            Map.entry("CO", "0.029"),
            Map.entry("DE", "0"),
            Map.entry("FL", "0.06"),
            Map.entry("GA", "0.04"),
            Map.entry("IL", "0.0625"),
            Map.entry("MA", "0.0625"),
            Map.entry("MI", "0.06"),
            Map.entry("MT", "0"),
            Map.entry("NH", "0"),
            Map.entry("NJ", "0.06625"),
            Map.entry("NV", "0.0685"),
            Map.entry("NY", "0.04"),
            Map.entry("OH", "0.0575"),
            Map.entry("OR", "0"),
            Map.entry("PA", "0.06"),
            Map.entry("TX", "0.0625"),
            Map.entry("WA", "0.065"));

    private static final Map<String, String> EUROPE =
            Map.of("AT", "0.20", "DE", "0.19", "ES", "0.21", "FR", "0.20", "IT", "0.22", "MC", "0.20", "NL", "0.21");

    /** States without sales tax on shipping that is stated separately. */
    private static final Set<String> FREE_SHIPPING = Set.of("CA", "MA", "NV", "AZ");

    private SalesTax() {}

    /** The tax of one jurisdiction. */
    record Part(String jurisdiction, String name, BigDecimal rate) {}

    /** The taxes of all jurisdictions; empty for an unknown region. */
    static List<Part> parts(String country, String region, String postalCode, String taxCode) {
        return switch (country) {
            case "CA" -> CANADA.getOrDefault(region, List.of());
            case "US" -> unitedStates(region, postalCode, taxCode);
            default ->
                EUROPE.containsKey(country)
                        ? List.of(part(country, "VAT", EUROPE.getOrDefault(country, "0")))
                        : List.of();
        };
    }

    static boolean isEuropean(String country) {
        return EUROPE.containsKey(country);
    }

    /** Whether the rates of the region are known. */
    static boolean knows(String country, String region) {
        return switch (country) {
            case "CA" -> CANADA.containsKey(region);
            case "US" -> STATES.containsKey(region);
            default -> EUROPE.containsKey(country);
        };
    }

    private static List<Part> unitedStates(String state, String postalCode, String taxCode) {
        if (taxCode.equals("FR010000") && FREE_SHIPPING.contains(state)) {
            return List.of(part(state, "STATE TAX", "0"));
        }
        Part stateTax = part(state, state + " STATE TAX", STATES.getOrDefault(state, "0"));
        boolean newYorkCity = state.equals("NY") && postalCode.matches("(10[0-4]|11[1-6]).*");
        return newYorkCity
                ? List.of(
                        stateTax,
                        part("NEW YORK CITY", "NY CITY TAX", "0.045"),
                        part("METROPOLITAN COMMUTER", "NY SPECIAL TAX", "0.00375"))
                : List.of(stateTax);
    }

    private static Part gst() {
        return part("CANADA", "GST", "0.05");
    }

    private static Part part(String jurisdiction, String name, String rate) {
        return new Part(jurisdiction, name, new BigDecimal(rate));
    }
}
