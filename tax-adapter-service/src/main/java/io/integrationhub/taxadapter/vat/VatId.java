package io.integrationhub.taxadapter.vat;

import java.util.Locale;
import java.util.Optional;

/**
 * A VAT id of a business in the European Union that is well-formed: its format and check digits are valid. Only the
 * register knows whether it was issued.
 *
 * @param country the prefix of the id: ISO 3166-1 alpha-2, except {@code EL} for Greece and {@code XI} for Northern
 *     Ireland
 * @param number the id without its prefix
 */
public record VatId(String country, String number) {

    /** Parses an id, ignoring spaces, dots, hyphens and slashes; empty if it is not well-formed. */
    public static Optional<VatId> parse(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-/]", "");
        if (plain.length() < 4) {
            return Optional.empty();
        }
        VatId id = new VatId(plain.substring(0, 2), plain.substring(2));
        return VatNumbers.isWellFormed(id.country, id.number) ? Optional.of(id) : Optional.empty();
    }

    /** Whether this country issued the id. */
    public boolean isIssuedBy(String isoCountry) {
        return isoCountry.equals(country.equals("EL") ? "GR" : country);
    }

    /** The id with its prefix, as engines expect it. */
    public String value() {
        return country + number;
    }

    /** Never prints the number: a sole trader's VAT id is personal data. */
    @Override
    public String toString() {
        return "VatId[" + country + "]";
    }
}
