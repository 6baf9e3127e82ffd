package io.integrationhub.taxadapter.tax;

import io.integrationhub.core.ContentHash;
import java.util.List;

/**
 * A place that goods are shipped from or to; every field except the country may be empty.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region state or province, for example {@code CA}
 */
public record Place(String country, String region, String postalCode, String city, String street) {

    public Place {
        if (country.isBlank()) {
            throw new IllegalArgumentException("a place requires a country");
        }
    }

    /** Identifies the place where its address must not be stored. */
    public ContentHash fingerprint() {
        return ContentHash.ofFields(List.of("place", country, region, postalCode, city, street));
    }

    /** Whether a carrier could deliver to it: it has a street, and a city or a postal code. */
    public boolean isComplete() {
        return !street.isBlank() && !(city.isBlank() && postalCode.isBlank());
    }

    /** Never prints the street. */
    @Override
    public String toString() {
        return "Place[" + country + " " + region + "]";
    }
}
