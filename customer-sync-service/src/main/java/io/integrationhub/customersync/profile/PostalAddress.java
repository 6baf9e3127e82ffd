package io.integrationhub.customersync.profile;

import java.util.Set;

/**
 * A postal address. Texts are empty if they are missing.
 *
 * @param key key of the address, else its id
 * @param recipient who lives there
 * @param company name of the company
 * @param street street and number
 * @param addition what else belongs to the street
 * @param city city
 * @param region region or state
 * @param postalCode postal code
 * @param country code of the country, ISO 3166-1 alpha-2
 * @param phone as it was entered
 * @param roles what the address is used for
 */
public record PostalAddress(
        String key,
        String recipient,
        String company,
        String street,
        String addition,
        String city,
        String region,
        String postalCode,
        String country,
        String phone,
        Set<Role> roles) {

    /** What an address is used for. */
    public enum Role {
        BILLING,
        SHIPPING,
        DEFAULT_BILLING,
        DEFAULT_SHIPPING
    }

    public PostalAddress {
        roles = Set.copyOf(roles);
    }

    /** Omits everything personal. */
    @Override
    public String toString() {
        return "PostalAddress[" + country + "]";
    }
}
