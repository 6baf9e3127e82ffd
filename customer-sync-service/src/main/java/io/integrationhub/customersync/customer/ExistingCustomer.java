package io.integrationhub.customersync.customer;

import io.integrationhub.customersync.address.ExistingAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A customer as commercetools has it.
 *
 * @param identity what identifies the customer
 * @param profile the texts that are set
 * @param groups keys of the customer groups; groups without a key are not among them
 * @param stores keys of the Stores
 * @param custom custom fields by name
 * @param typeId id of the Type of the custom fields
 */
public record ExistingCustomer(
        Identity identity,
        Map<ProfileField, String> profile,
        List<ExistingAddress> addresses,
        Set<String> groups,
        Set<String> stores,
        Map<String, Object> custom,
        Optional<String> typeId) {

    /**
     * What identifies a customer in commercetools.
     *
     * @param number its {@code customerNumber}
     */
    public record Identity(
            String id,
            long version,
            Optional<String> key,
            Optional<String> number,
            Optional<String> externalId,
            String email) {

        /** Omits the e-mail address. */
        @Override
        public String toString() {
            return "Identity[" + id + ", version " + version + "]";
        }
    }

    public ExistingCustomer {
        profile = Map.copyOf(profile);
        addresses = List.copyOf(addresses);
        groups = Set.copyOf(groups);
        stores = Set.copyOf(stores);
        custom = Map.copyOf(custom);
    }

    public String id() {
        return identity.id();
    }

    public long version() {
        return identity.version();
    }

    /** Whether this is the e-mail address, in any case. */
    public boolean hasEmail(String email) {
        return Customer.lowercase(identity.email()).equals(Customer.lowercase(email));
    }

    /** How people find the customer, without personal data. */
    public String name() {
        return identity.number()
                .map(number -> "customer number " + number)
                .or(() -> identity.key().map(key -> "key " + key))
                .orElseGet(() -> "id " + id());
    }

    /** Omits everything but the id. */
    @Override
    public String toString() {
        return "ExistingCustomer[" + id() + "]";
    }
}
