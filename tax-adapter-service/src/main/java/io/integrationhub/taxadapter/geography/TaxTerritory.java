package io.integrationhub.taxadapter.geography;

import io.integrationhub.taxadapter.vat.EuropeanUnion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The territory whose tax applies at an address: nearly always the country, but the Canary Islands are not taxed as
 * Spain is, and Monaco is taxed as France.
 *
 * @param code the territory: a country, or for example {@code ES-CN}
 * @param country the country that engines are told, ISO 3166-1 alpha-2
 * @param ratesOf the country whose rates apply if the territory has none of its own; empty if no other rates apply
 * @param vatArea the member state of the European Union whose VAT area it belongs to, {@code XI} for Northern Ireland;
 *     empty outside of it
 */
public record TaxTerritory(String code, String country, String ratesOf, String vatArea) {

    private static final Map<String, List<Rule>> RULES = read();

    private record Rule(Pattern postalCode, TaxTerritory territory) {}

    /** The territory of an address. */
    public static TaxTerritory of(String country, String postalCode) {
        List<Rule> rules = RULES.getOrDefault(country, List.of());
        String plain = rules.isEmpty() ? "" : PlaceNames.key(postalCode);
        return rules.stream()
                .filter(rule -> rule.postalCode().matcher(plain).matches())
                .findFirst()
                .map(Rule::territory)
                .orElseGet(
                        () -> new TaxTerritory(country, country, "", EuropeanUnion.isMember(country) ? country : ""));
    }

    /** Whether a country, or a territory with a code of its own, has this code. */
    public static boolean isCode(String code) {
        return Countries.isCode(code)
                || RULES.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(
                                rule -> PlaceNames.key(rule.territory().code()).equals(PlaceNames.key(code)));
    }

    /** The codes under which rates and engines are looked up, most specific first. */
    public List<String> codes() {
        return Stream.of(code, ratesOf).filter(it -> !it.isEmpty()).distinct().toList();
    }

    /** Whether an engine that knows countries, but no postal codes, taxes the territory correctly. */
    public boolean isIdentifiedByCountry() {
        return code.equals(country) || ratesOf.equals(country);
    }

    private static Map<String, List<Rule>> read() {
        Map<String, List<Rule>> rules = new HashMap<>();
        for (List<String> row : GeographyTable.rows("territories.csv")) {
            Pattern postalCode = Pattern.compile(row.get(1).isEmpty() ? ".*" : row.get(1));
            TaxTerritory territory = new TaxTerritory(row.get(2), row.get(3), row.get(4), row.get(5));
            rules.merge(
                    row.get(0),
                    List.of(new Rule(postalCode, territory)),
                    (known, added) ->
                            Stream.concat(known.stream(), added.stream()).toList());
        }
        return Map.copyOf(rules);
    }
}
