package io.integrationhub.pricing.quote.content;

import java.util.Optional;

/** A postal address; parts that are not known are empty. */
public record Address(
        String country,
        String firstName,
        String lastName,
        String company,
        String street,
        String streetNumber,
        String postalCode,
        String city,
        String region,
        Optional<String> email,
        Optional<String> phone) {

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
