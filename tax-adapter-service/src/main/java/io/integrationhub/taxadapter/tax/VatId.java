package io.integrationhub.taxadapter.tax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The VAT id of a business in the European Union: one that can be right by its form and check digits. Whether it was
 * given to anybody is the register's to say.
 *
 * @param country as VAT ids begin: ISO 3166-1, but {@code EL} for Greece and {@code XI} for Northern Ireland
 * @param number without the country
 */
public record VatId(String country, String number) {

    /** The id that somebody wrote, with any spaces, dots and hyphens; empty if it cannot be one. */
    public static Optional<VatId> parse(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-/]", "");
        if (plain.length() < 4) {
            return Optional.empty();
        }
        VatId id = new VatId(plain.substring(0, 2), plain.substring(2));
        return VatNumbers.canBe(id.country, id.number) ? Optional.of(id) : Optional.empty();
    }

    /** Stands for it where it is remembered: of a sole trader it is personal data. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of("vat", country, number));
    }

    /** As engines take it: with the country. */
    public String whole() {
        return country + number;
    }

    /** Never prints the number. */
    @Override
    public String toString() {
        return "VatId[" + country + "]";
    }
}
