package io.integrationhub.taxadapter.tax;

import io.integrationhub.taxadapter.tax.TaxRate.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tenant's own rates. An entry such as {@code VAT 0.19; books=VAT 0.07} belongs to a country, or to a country and
 * region; {@code +} adds the taxes of several jurisdictions.
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
                        entry -> normalized(entry.getKey()), entry -> parse(entry.getValue()))));
    }

    /** The rate for goods shipped to a place; a region's own rates take precedence over its country's. */
    public Optional<TaxRate> rate(Place to, String taxCode) {
        return find(to.country() + to.region(), taxCode).or(() -> find(to.country(), taxCode));
    }

    private Optional<TaxRate> find(String place, String taxCode) {
        Map<String, TaxRate> rates = byPlace.getOrDefault(normalized(place), Map.of());
        return Optional.ofNullable(rates.get(taxCode)).or(() -> Optional.ofNullable(rates.get(OTHER_CODES)));
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

    private static String normalized(String place) {
        return place.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
