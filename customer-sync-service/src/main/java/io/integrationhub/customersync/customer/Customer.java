package io.integrationhub.customersync.customer;

import io.integrationhub.core.ContentHash;
import io.integrationhub.customersync.address.ResourceKey;
import io.integrationhub.customersync.address.StatedAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A customer as its master states it. What is not stated is left as it is; a stated value that is empty is removed.
 *
 * @param identity what identifies the customer
 * @param profile the texts
 * @param addresses all addresses; empty if they are not stated
 * @param groups keys of all customer groups; empty if they are not stated
 * @param stores keys of all Stores; empty if they are not stated
 * @param custom custom fields by name
 * @param active whether the master still has the customer in use
 * @param version how recent this is
 */
public record Customer(
        Identity identity,
        Map<ProfileField, Optional<String>> profile,
        Optional<List<StatedAddress>> addresses,
        Optional<Set<String>> groups,
        Optional<Set<String>> stores,
        Map<String, Optional<Object>> custom,
        boolean active,
        SourceVersion version) {

    /**
     * What identifies a customer.
     *
     * @param number the master's number of the customer
     * @param key the customer's key in commercetools
     * @param externalId the id in the master, if it has another one than the number
     * @param email empty if it is not stated
     */
    public record Identity(CustomerNumber number, String key, Optional<String> externalId, Optional<String> email) {

        /** With the number as the key, as far as it can be one. */
        public static Identity of(CustomerNumber number, Optional<String> externalId, Optional<String> email) {
            return new Identity(number, ResourceKey.of(number.value()), externalId, email.map(String::strip));
        }

        /** Omits the e-mail address. */
        @Override
        public String toString() {
            return "Identity[" + number + "]";
        }
    }

    public Customer {
        profile = Collections.unmodifiableMap(new TreeMap<>(profile));
        addresses = addresses.map(List::copyOf);
        groups = groups.map(Set::copyOf);
        stores = stores.map(Set::copyOf);
        custom = Collections.unmodifiableMap(new TreeMap<>(custom));
    }

    /** A customer of whom only the identity is known: the master has removed it. */
    public static Customer removed(CustomerNumber number, SourceVersion version) {
        Identity identity = Identity.of(number, Optional.empty(), Optional.empty());
        return new Customer(
                identity, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), false, version);
    }

    public CustomerNumber number() {
        return identity.number();
    }

    /** Identifies what is stated: two states that differ at most in their version have the same hash. */
    public String contentHash() {
        return ContentHash.ofFields(
                        List.of(
                                identity.key(),
                                identity.externalId(),
                                identity.email().map(Customer::lowercase)),
                        Fingerprints.of(profile),
                        Fingerprints.of(addresses),
                        Fingerprints.of(groups),
                        Fingerprints.of(stores),
                        Fingerprints.of(custom),
                        String.valueOf(active))
                .hex();
    }

    /** As commercetools compares e-mail addresses. */
    public static String lowercase(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Omits everything but the number. */
    @Override
    public String toString() {
        return "Customer[" + number() + "]";
    }
}
