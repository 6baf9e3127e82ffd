package io.integrationhub.orderexport.order;

/**
 * A postal address; a part that is not known is empty.
 *
 * @param key tells addresses of one order apart
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

    /** Never prints what it holds: it is personal data. */
    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
