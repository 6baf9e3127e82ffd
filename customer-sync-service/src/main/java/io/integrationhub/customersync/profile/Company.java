package io.integrationhub.customersync.profile;

import io.integrationhub.core.ContentHash;
import io.integrationhub.customersync.profile.Person.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Business Unit. Texts are empty if they are missing.
 *
 * @param id identifies the profile
 * @param origin where the content comes from
 * @param key key of the Business Unit
 * @param name name of the company or division
 * @param contactEmail e-mail address of its contact
 * @param status for example {@code Active}
 * @param parentKey key of the unit that it belongs to
 * @param addresses all addresses
 * @param stores keys of the stores
 * @param customFields as the tenant chose and renamed them
 * @param associates the customers that belong to it
 */
public record Company(
        ProfileId id,
        Origin origin,
        String key,
        String name,
        String contactEmail,
        String status,
        String parentKey,
        List<PostalAddress> addresses,
        Set<String> stores,
        Map<String, Object> customFields,
        List<Associate> associates)
        implements Profile {

    /**
     * A customer that belongs to a company.
     *
     * @param id id of the customer
     * @param identifiers what else identifies it
     */
    public record Associate(String id, Identifiers identifiers) {}

    public Company {
        addresses = List.copyOf(addresses);
        stores = Set.copyOf(stores);
        customFields = Map.copyOf(customFields);
        associates = List.copyOf(associates);
    }

    /** The same without these customers. */
    public Company without(Set<String> customerIds) {
        return new Company(
                id,
                origin,
                key,
                name,
                contactEmail,
                status,
                parentKey,
                addresses,
                stores,
                customFields,
                associates.stream()
                        .filter(associate -> !customerIds.contains(associate.id()))
                        .toList());
    }

    @Override
    public String subject() {
        return key;
    }

    @Override
    public ContentHash contentHash() {
        return ContentHash.ofFields(
                id, key, name, contactEmail, status, parentKey, addresses, stores, customFields, associates);
    }

    /** Omits everything personal. */
    @Override
    public String toString() {
        return "Company[" + key + "]";
    }
}
