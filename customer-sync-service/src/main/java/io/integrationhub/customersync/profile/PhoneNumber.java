package io.integrationhub.customersync.profile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in international format (E.164).
 *
 * @param value for example {@code +4930123456}
 */
public record PhoneNumber(String value) {

    /** ITU-T E.164: a plus sign and at most 15 digits, of which the first is not 0; none has fewer than 7. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s()./\\u2010-\\u2015\\u00a0-]|\\(0\\)");

    /** Calling codes of countries whose national numbers begin with a 0 that is left out internationally. */
    private static final Map<String, String> CALLING_CODES = Map.ofEntries(
            Map.entry("DE", "49"),
            Map.entry("AT", "43"),
            Map.entry("CH", "41"),
            Map.entry("FR", "33"),
            Map.entry("NL", "31"),
            Map.entry("BE", "32"),
            Map.entry("GB", "44"),
            Map.entry("IE", "353"),
            Map.entry("SE", "46"),
            Map.entry("FI", "358"),
            Map.entry("AU", "61"),
            Map.entry("NZ", "64"),
            Map.entry("ZA", "27"),
            Map.entry("JP", "81"));

    /** North American numbers have ten digits and no prefix. */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("1?([2-9]\\d{2}[2-9]\\d{6})");

    /**
     * Reads a number as people write it.
     *
     * @param text international, or national with the country it belongs to
     * @param country code of the country, or empty
     * @return empty if it is no number that can be dialed from everywhere
     */
    public static Optional<PhoneNumber> parse(String text, String country) {
        String plain = PUNCTUATION.matcher(text.strip().replace("(0)", "")).replaceAll("");
        return Optional.of(international(plain, country))
                .filter(number -> E164.matcher(number).matches())
                .map(PhoneNumber::new);
    }

    private static String international(String plain, String country) {
        if (plain.startsWith("+")) {
            return plain;
        }
        if (plain.startsWith("00")) {
            return "+" + plain.substring(2);
        }
        if (country.equals("US") || country.equals("CA")) {
            var number = NORTH_AMERICAN.matcher(plain);
            return number.matches() ? "+1" + number.group(1) : "";
        }
        String code = CALLING_CODES.getOrDefault(country, "");
        return plain.startsWith("0") && !code.isEmpty() ? "+" + code + plain.substring(1) : "";
    }

    /** Omits the number. */
    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
