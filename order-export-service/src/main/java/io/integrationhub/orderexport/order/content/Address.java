package io.integrationhub.orderexport.order.content;

/**
 * A postal address; unknown parts are empty.
 *
 * @param key identifies the address within the order
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        String key,
        String title,
        String salutation,
        String firstName,
        String lastName,
        String company,
        String department,
        String street,
        String streetNumber,
        String additionalStreet,
        String building,
        String apartment,
        String poBox,
        String postalCode,
        String city,
        String region,
        String state,
        String country,
        String additionalInfo,
        String phone,
        String mobile,
        String email) {

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
