package io.integrationhub.taxadapter.settings;

import io.integrationhub.taxadapter.tax.Place;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where goods come from if their channel has no address.
 *
 * @param country Country, ISO 3166-1 alpha-2. Empty if every line has a channel with an address.
 * @param region State or province.
 * @param postalCode Postal code.
 * @param city City.
 * @param street Street and number.
 */
public record PlaceSettings(
        @DefaultValue("") String country,
        @DefaultValue("") String region,
        @DefaultValue("") String postalCode,
        @DefaultValue("") String city,
        @DefaultValue("") String street) {

    /** The place, if it is set. */
    public Optional<Place> toPlace() {
        return country.isEmpty() ? Optional.empty() : Optional.of(new Place(country, region, postalCode, city, street));
    }

    /** Never prints the street. */
    @Override
    public String toString() {
        return "PlaceSettings[" + country + " " + region + "]";
    }
}
