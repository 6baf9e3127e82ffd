package io.integrationhub.customersync.cdp;

import io.integrationhub.core.ContentHash;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.PhoneNumber;
import io.integrationhub.customersync.profile.PostalAddress;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A profile as mappings see it: maps, lists, texts and booleans. Empty values are omitted.
 *
 * @param fields {@code id}, {@code type} and the components of the profile
 */
public record ProfileDocument(Map<String, Object> fields) {

    /** What parts of the document are made of; the rest identifies the profile. */
    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("title", List.of("title")),
            Map.entry("salutation", List.of("salutation")),
            Map.entry("firstName", List.of("firstName")),
            Map.entry("middleName", List.of("middleName")),
            Map.entry("lastName", List.of("lastName")),
            Map.entry("name", List.of("firstName", "middleName", "lastName")),
            Map.entry("dateOfBirth", List.of("dateOfBirth")),
            Map.entry("company", List.of("companyName")),
            Map.entry("vatId", List.of("vatId")),
            Map.entry("locale", List.of("locale")),
            Map.entry("phone", List.of("phone")),
            Map.entry("addresses", List.of("addresses")),
            Map.entry("groups", List.of("groups")),
            Map.entry("stores", List.of("stores")));

    /**
     * The document of a profile.
     *
     * @param ids what the target knows profiles by
     */
    public static ProfileDocument of(UserIds ids, Profile profile) {
        Fields fields = new Fields();
        fields.put("id", ids.of(profile));
        fields.put("type", profile.id().type().name().toLowerCase(Locale.ROOT));
        fields.put("createdAt", profile.origin().createdAt().toString());
        fields.put("changedAt", profile.origin().changedAt().toString());
        switch (profile) {
            case Person person -> addPerson(fields, person);
            case Company company -> addCompany(fields, company, ids);
        }
        return new ProfileDocument(fields.values);
    }

    /**
     * The document with the fields that are sent, for a system that keeps what is missing in it.
     *
     * @param ids what the target knows profiles by
     */
    public static ProfileDocument ofChange(UserIds ids, Send send) {
        Map<String, Object> fields = new LinkedHashMap<>(of(ids, send.profile()).fields());
        Set<String> leftOut = send.leftOut(PARTS);
        fields.keySet().removeAll(leftOut);
        if (fields.get("customFields") instanceof Map<?, ?> custom) {
            Map<Object, Object> sent = new TreeMap<>(custom);
            sent.keySet().removeAll(leftOut);
            fields.put("customFields", sent);
        }
        return new ProfileDocument(fields);
    }

    /** The document of a profile that was erased. */
    public static ProfileDocument erased(String id, ProfileId profile) {
        return new ProfileDocument(
                Map.of("id", id, "type", profile.type().name().toLowerCase(Locale.ROOT), "erased", true));
    }

    private static void addPerson(Fields fields, Person person) {
        fields.put("number", person.identifiers().number());
        fields.put("key", person.identifiers().key());
        fields.put("externalId", person.identifiers().externalId());
        fields.put("email", person.email());
        fields.put("emailVerified", person.emailVerified());
        fields.put("title", person.name().title());
        fields.put("salutation", person.name().salutation());
        fields.put("firstName", person.name().firstName());
        fields.put("middleName", person.name().middleName());
        fields.put("lastName", person.name().lastName());
        fields.put("name", person.name().full());
        fields.put("dateOfBirth", person.name().dateOfBirth());
        fields.put("company", person.business().company());
        fields.put("vatId", person.business().vatId());
        fields.put("locale", person.locale());
        fields.put("phone", person.phone().map(PhoneNumber::value).orElse(""));
        fields.put(
                "addresses",
                person.addresses().stream().map(ProfileDocument::address).toList());
        fields.put("groups", List.copyOf(new TreeSet<>(person.groups())));
        fields.put("stores", List.copyOf(new TreeSet<>(person.stores())));
        fields.put("customFields", new TreeMap<>(person.customFields()));
        fields.put("consents", consents(person.consents()));
    }

    private static void addCompany(Fields fields, Company company, UserIds ids) {
        fields.put("key", company.key());
        fields.put("name", company.name());
        fields.put("email", company.contactEmail());
        fields.put("status", company.status());
        fields.put("parent", company.parentKey());
        fields.put(
                "addresses",
                company.addresses().stream().map(ProfileDocument::address).toList());
        fields.put("stores", List.copyOf(new TreeSet<>(company.stores())));
        fields.put("customFields", new TreeMap<>(company.customFields()));
        fields.put("associates", company.associates().stream().map(ids::of).toList());
    }

    private static Map<String, Object> address(PostalAddress address) {
        Fields fields = new Fields();
        fields.put("key", address.key());
        fields.put("recipient", address.recipient());
        fields.put("company", address.company());
        fields.put("street", address.street());
        fields.put("addition", address.addition());
        fields.put("city", address.city());
        fields.put("region", address.region());
        fields.put("postalCode", address.postalCode());
        fields.put("country", address.country());
        fields.put("phone", address.phone());
        fields.put(
                "roles",
                address.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .sorted()
                        .toList());
        return fields.values;
    }

    private static Map<String, Object> consents(List<Consent> consents) {
        Map<String, Object> byChannel = new TreeMap<>();
        for (Consent consent : consents) {
            Fields fields = new Fields();
            fields.put("granted", consent.granted());
            fields.put("at", consent.at().map(Instant::toString).orElse(""));
            byChannel.put(consent.channel(), fields.values);
        }
        return byChannel;
    }

    /** Identifies the content, for names of files and ids of events. */
    public ContentHash hash() {
        return ContentHash.ofFields(fields);
    }

    /** Fields without empty values. */
    private static final class Fields {

        private final Map<String, Object> values = new LinkedHashMap<>();

        private void put(String name, Object value) {
            boolean isEmpty = switch (value) {
                case String text -> text.isEmpty();
                case Collection<?> list -> list.isEmpty();
                case Map<?, ?> map -> map.isEmpty();
                default -> false;
            };
            if (!isEmpty) {
                values.put(name, value);
            }
        }
    }

    /** Omits the values because they are personal data. */
    @Override
    public String toString() {
        return "ProfileDocument" + fields.keySet();
    }
}
