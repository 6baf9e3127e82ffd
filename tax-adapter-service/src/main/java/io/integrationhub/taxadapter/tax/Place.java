package io.integrationhub.taxadapter.tax;

import java.util.List;

/**
 * Where goods come from or go to; everything but the country may be empty.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region a state or province, for example {@code CA}
 */
public record Place(String country, String region, String postalCode, String city, String street) {

    public Place {
        if (country.isBlank()) {
            throw new IllegalArgumentException("a place needs a country");
        }
    }

    /** Stands for it where it is remembered. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of("place", country, region, postalCode, city, street));
    }

    /** Whether a carrier could find it: there is a street, and a city or postal code. */
    public boolean isComplete() {
        return !street.isBlank() && !(city.isBlank() && postalCode.isBlank());
    }

    /** Never prints the street. */
    @Override
    public String toString() {
        return "Place[" + country + " " + region + "]";
    }
}
