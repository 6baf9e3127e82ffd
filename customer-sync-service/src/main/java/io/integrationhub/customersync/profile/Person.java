package io.integrationhub.customersync.profile;

import io.integrationhub.core.ContentHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A customer, or a guest with what the order contains. Texts are empty if they are missing.
 *
 * @param id identifies the profile
 * @param origin where the content comes from
 * @param identifiers the identifiers of a customer; all empty for a guest
 * @param email the e-mail address
 * @param emailVerified whether the person has confirmed it
 * @param emailHash its keyed hash
 * @param name the parts of the name
 * @param business company and VAT id
 * @param locale preferred language
 * @param phone in international format; empty if it is missing or unusable
 * @param addresses all addresses
 * @param groups keys of the customer groups
 * @param stores keys of the stores
 * @param customFields as the tenant chose and renamed them
 * @param consents consent per channel
 * @param findings what could not be used, without personal data
 */
public record Person(
        ProfileId id,
        Origin origin,
        Identifiers identifiers,
        String email,
        boolean emailVerified,
        IdentityHash emailHash,
        PersonName name,
        Business business,
        String locale,
        Optional<PhoneNumber> phone,
        List<PostalAddress> addresses,
        Set<String> groups,
        Set<String> stores,
        Map<String, Object> customFields,
        List<Consent> consents,
        List<String> findings)
        implements Profile {

    /** The identifiers of a customer. */
    public record Identifiers(String number, String key, String externalId) {

        public static final Identifiers NONE = new Identifiers("", "", "");
    }

    /** Company and VAT id of a customer. */
    public record Business(String company, String vatId) {

        public static final Business NONE = new Business("", "");
    }

    public Person {
        addresses = List.copyOf(addresses);
        groups = Set.copyOf(groups);
        stores = Set.copyOf(stores);
        customFields = Map.copyOf(customFields);
        consents = List.copyOf(consents);
        findings = List.copyOf(findings);
    }

    @Override
    public String subject() {
        return identifiers.number().isEmpty() ? id.value() : identifiers.number();
    }

    @Override
    public ContentHash contentHash() {
        return ContentHash.ofFields(
                id,
                identifiers,
                email,
                emailVerified,
                name,
                business,
                locale,
                phone,
                addresses,
                groups,
                stores,
                customFields,
                consents);
    }

    /** The same without a phone number, because the target rejects it. */
    public Person withoutPhone() {
        return new Person(
                id,
                origin,
                identifiers,
                email,
                emailVerified,
                emailHash,
                name,
                business,
                locale,
                Optional.empty(),
                addresses,
                groups,
                stores,
                customFields,
                consents,
                findings);
    }

    /** The address that systems with one address get: the default billing address, else the first one. */
    public Optional<PostalAddress> mainAddress() {
        return addresses.stream()
                .filter(address -> address.roles().contains(PostalAddress.Role.DEFAULT_BILLING))
                .findFirst()
                .or(() -> addresses.stream()
                        .filter(address -> address.roles().contains(PostalAddress.Role.BILLING))
                        .findFirst())
                .or(() -> addresses.stream().findFirst());
    }

    /** The consent for a channel; empty if nothing is known. */
    public Optional<Consent> consent(String channel) {
        return consents.stream()
                .filter(consent -> consent.channel().equals(channel))
                .findFirst();
    }

    /** Omits everything personal. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
