package io.integrationhub.taxadapter.settings;

import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxRate;
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
 * A tenant's own rates, written as {@code MwSt 0.19; books=MwSt 0.07} per country or country and region; {@code +} adds
 * the taxes of several jurisdictions.
 *
 * @param byPlace rates by tax code, by {@code DE} or {@code CAQC}; the code {@code ""} is for all other codes
 */
public record RateTable(Map<String, Map<String, TaxRate>> byPlace) {

    private static final String ALL_OTHERS = "";

    static RateTable of(Map<String, String> rates) {
        return new RateTable(rates.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> plain(entry.getKey()), entry -> parse(entry.getValue()))));
    }

    /** The rate for goods that go there; a region's own rates before its country's. */
    public Optional<TaxRate> rate(Place to, String taxCode) {
        return find(to.country() + to.region(), taxCode).or(() -> find(to.country(), taxCode));
    }

    private Optional<TaxRate> find(String place, String taxCode) {
        Map<String, TaxRate> rates = byPlace.getOrDefault(plain(place), Map.of());
        return Optional.ofNullable(rates.get(taxCode)).or(() -> Optional.ofNullable(rates.get(ALL_OTHERS)));
    }

    /**
     * Reads one place's rates.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static Map<String, TaxRate> parse(String text) {
        Map<String, TaxRate> rates = new HashMap<>();
        for (String entry : text.split(";", -1)) {
            int equals = entry.indexOf('=');
            String code = equals < 0 ? ALL_OTHERS : entry.substring(0, equals).strip();
            rates.put(code, rate(entry.substring(equals + 1)));
        }
        return Map.copyOf(rates);
    }

    private static TaxRate rate(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.split("\\+", -1)) {
            String[] words = part.strip().split("\\s+(?=\\S+$)");
            if (words.length != 2) {
                throw new IllegalArgumentException("'" + part.strip() + "' is no name and rate, for example MwSt 0.19");
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
            // Said below, together with numbers out of bounds.
        }
        throw new IllegalArgumentException("'" + text + "' is no rate from 0 to 1: write 19 % as 0.19");
    }

    private static String plain(String place) {
        return place.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
