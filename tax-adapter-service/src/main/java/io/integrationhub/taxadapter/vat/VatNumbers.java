package io.integrationhub.taxadapter.vat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Formats of VAT numbers by country, and their check digits where the algorithm is public
 * (https://ec.europa.eu/taxation_customs/vies/#/faq, question 11).
 */
final class VatNumbers {

    private static final Map<String, Pattern> FORMATS = Map.ofEntries(
            format("AT", "U\\d{8}"),
            format("BE", "[01]\\d{9}"),
            format("BG", "\\d{9,10}"),
            format("CY", "\\d{8}[A-Z]"),
            format("CZ", "\\d{8,10}"),
            format("DE", "[1-9]\\d{8}"),
            format("DK", "\\d{8}"),
            format("EE", "\\d{9}"),
            format("EL", "\\d{9}"),
            format("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            format("FI", "\\d{8}"),
            format("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            format("HR", "\\d{11}"),
            format("HU", "\\d{8}"),
            format("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            format("IT", "\\d{11}"),
            format("LT", "\\d{9}|\\d{12}"),
            format("LU", "\\d{8}"),
            format("LV", "\\d{11}"),
            format("MT", "\\d{8}"),
            format("NL", "[A-Z0-9+*]{10}\\d{2}"),
            format("PL", "\\d{10}"),
            format("PT", "\\d{9}"),
            format("RO", "\\d{2,10}"),
            format("SE", "\\d{10}01"),
            format("SI", "\\d{8}"),
            format("SK", "\\d{10}"),
            format("XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}"));

    private static final Map<String, Predicate<String>> CHECK_DIGITS = Map.of(
            "AT", VatNumbers::isAustrian,
            "BE", number -> 97 - digits(number, 0, 8) % 97 == digits(number, 8, 10),
            "DE", VatNumbers::isGerman,
            "DK", number -> weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
            "FI", number -> endsWith(number, 11 - weighted(number, 7, 9, 10, 5, 8, 4, 2) % 11),
            "FR", VatNumbers::isFrench,
            "IT", VatNumbers::isLuhn,
            "LU", number -> digits(number, 0, 6) % 89 == digits(number, 6, 8),
            "PL", number -> endsWith(number, weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11),
            "SE", number -> isLuhn(number.substring(0, 10)));

    private VatNumbers() {}

    private static Map.Entry<String, Pattern> format(String country, String pattern) {
        return Map.entry(country, Pattern.compile(pattern));
    }

    /** Whether the country could have issued this number. */
    static boolean isWellFormed(String country, String number) {
        return Optional.ofNullable(FORMATS.get(country))
                .filter(format -> format.matcher(number).matches())
                .map(_ -> CHECK_DIGITS.getOrDefault(country, _ -> true).test(number))
                .orElse(false);
    }

    private static boolean isAustrian(String number) {
        int sum = 4;
        for (int index = 1; index < 8; index++) {
            sum += index % 2 == 1 ? digit(number, index) : crossSum(2 * digit(number, index));
        }
        return (10 - sum % 10) % 10 == digit(number, 8);
    }

    /** ISO 7064, modulo 11 and 10. */
    private static boolean isGerman(String number) {
        int product = 10;
        for (int index = 0; index < 8; index++) {
            int sum = (digit(number, index) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(number, 8);
    }

    /** Newer check digits contain letters; their algorithm is not public. */
    private static boolean isFrench(String number) {
        return !number.matches("\\d+") || (12 + 3 * (digits(number, 2, 11) % 97)) % 97 == digits(number, 0, 2);
    }

    private static boolean isLuhn(String number) {
        int sum = 0;
        for (int index = 0; index < number.length(); index++) {
            boolean doubled = (number.length() - index) % 2 == 0;
            sum += doubled ? crossSum(2 * digit(number, index)) : digit(number, index);
        }
        return sum % 10 == 0;
    }

    /** A check digit of 11 is written as 0; a number whose check digit would be 10 is not issued. */
    private static boolean endsWith(String number, int check) {
        return check % 11 == digit(number, number.length() - 1);
    }

    private static int weighted(String number, int... weights) {
        int sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * digit(number, index);
        }
        return sum;
    }

    private static int crossSum(int number) {
        return number / 10 + number % 10;
    }

    private static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }

    private static long digits(String number, int from, int to) {
        return Long.parseLong(number.substring(from, to));
    }
}
