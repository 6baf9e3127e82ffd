package io.integrationhub.taxadapter.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Countries by their codes of two or three letters and by their names, as the Java platform knows them. */
public final class Countries {

    /** The languages of the texts for customers. */
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.ITALIAN, Locale.of("nl"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The code of two letters; a text that is no known country is only stripped and written in capitals. */
    public static String code(String country) {
        String plain = country.strip().toUpperCase(Locale.ROOT);
        return CODES.getOrDefault(PlaceNames.key(country), plain);
    }

    /** Whether this is the code of a country. */
    public static boolean isCode(String code) {
        return CODES.containsValue(code);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            LANGUAGES.forEach(language -> codes.putIfAbsent(PlaceNames.key(country.getDisplayCountry(language)), code));
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
            codes.put(Locale.of("", code).getISO3Country(), code);
        }
        // VAT law writes EL and XI; ISO 3166 reserves UK, IC and others; XK is in use for Kosovo.
        codes.putAll(Map.of("EL", "GR", "UK", "GB"));
        List.of("XI", "XK", "AC", "EA", "IC", "TA").forEach(code -> codes.put(code, code));
        return Map.copyOf(codes);
    }
}
