package io.integrationhub.taxadapter.tax;

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

    /** Never prints the street. */
    @Override
    public String toString() {
        return "Place[" + country + " " + region + "]";
    }
}
