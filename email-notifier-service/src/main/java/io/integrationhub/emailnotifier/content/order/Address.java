package io.integrationhub.emailnotifier.content.order;

/**
 * A postal address; unknown parts are empty.
 *
 * @param region for example a state
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        String title,
        String firstName,
        String lastName,
        String company,
        String streetName,
        String streetNumber,
        String additionalStreetInfo,
        String poBox,
        String postalCode,
        String city,
        String region,
        String country) {

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
