package io.integrationhub.taxadapter.tax;

import io.integrationhub.taxadapter.geography.Countries;
import io.integrationhub.taxadapter.geography.PlaceNames;
import io.integrationhub.taxadapter.geography.Regions;
import io.integrationhub.taxadapter.geography.TaxTerritory;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tenant's own rates. An entry such as {@code VAT 0.19; books=VAT 0.07} belongs to a country, a country and region,
 * or a territory such as {@code ES-CN}; {@code +} adds the taxes of several jurisdictions.
 *
 * @param byPlace rates by tax code, by {@code DE} or {@code CAQC}; the rate of the tax code {@code ""} applies to all
 *     other codes
 */
public record RateTable(Map<String, Map<String, TaxRate>> byPlace) {

    private static final String OTHER_CODES = "";

    /** Parses the rates of all places. */
    public static RateTable of(Map<String, String> rates) {
        return new RateTable(rates.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> placeCode(entry.getKey()), entry -> parse(entry.getValue()))));
    }

    /**
     * The rate for goods shipped to a place; a region's own rates take precedence over its country's. A territory that
     * is not taxed as its country is has only its own rates. Where the tax depends on the region and the table has
     * rates of regions, an unknown region has no rate.
     */
    public Optional<TaxRate> rate(Place to, String taxCode) {
        if (to.requiresRegion() && !to.hasKnownRegion() && hasRegionsOf(to.country())) {
            return Optional.empty();
        }
        String region = to.region().isEmpty() ? "" : to.country() + PlaceNames.key(to.region());
        return Stream.concat(Stream.of(region), to.territory().codes().stream())
                .flatMap(place -> find(place, taxCode).stream())
                .findFirst();
    }

    private boolean hasRegionsOf(String country) {
        return byPlace.keySet().stream().anyMatch(place -> place.length() > 2 && place.startsWith(country));
    }

    private Optional<TaxRate> find(String place, String taxCode) {
        Map<String, TaxRate> rates = byPlace.getOrDefault(placeCode(place), Map.of());
        return Optional.ofNullable(rates.get(taxCode)).or(() -> Optional.ofNullable(rates.get(OTHER_CODES)));
    }

    /**
     * A place of the settings as {@code CAQC}, whether it is written {@code ca-qc}, {@code CA_QC} or {@code ca-quebec}.
     */
    public static String placeCode(String place) {
        String whole = Countries.code(place);
        // A separator says that the code of a region follows: ES-P is not ESP.
        if (Countries.isCode(whole) && !place.matches(".*[^\\p{L}].*")) {
            return whole;
        }
        String key = PlaceNames.key(place);
        if (key.length() <= 2) {
            return key;
        }
        String country = key.substring(0, 2);
        return country + PlaceNames.key(Regions.code(country, key.substring(2)));
    }

    /** Whether the place is a country, one of its regions, or a territory. */
    public static boolean isPlace(String place) {
        String code = placeCode(place);
        if (code.length() <= 2 || TaxTerritory.isCode(code)) {
            return TaxTerritory.isCode(code);
        }
        String country = code.substring(0, 2);
        return Countries.isCode(country)
                && (!Regions.areKnownOf(country) || Regions.isCode(country, code.substring(2)));
    }

    /**
     * Parses the rates of one place.
     *
     * @throws IllegalArgumentException with the mistake and an example
     */
    public static Map<String, TaxRate> parse(String text) {
        Map<String, TaxRate> rates = new HashMap<>();
        for (String entry : text.split(";", -1)) {
            int equals = entry.indexOf('=');
            String code = equals < 0 ? OTHER_CODES : entry.substring(0, equals).strip();
            rates.put(code, rate(entry.substring(equals + 1)));
        }
        return Map.copyOf(rates);
    }

    private static TaxRate rate(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.split("\\+", -1)) {
            String[] words = part.strip().split("\\s+(?=\\S+$)");
            if (words.length != 2) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' is not a name and a rate, for example VAT 0.19");
            }
            parts.add(new Part(words[0], number(words[1])));
        }
        String name = parts.stream().map(Part::name).collect(Collectors.joining(" + "));
        return TaxRate.sumOf(name, parts);
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Reported below, together with numbers that are out of range.
        }
        throw new IllegalArgumentException("'" + text + "' is not a rate between 0 and 1: write 19 % as 0.19");
    }
}
