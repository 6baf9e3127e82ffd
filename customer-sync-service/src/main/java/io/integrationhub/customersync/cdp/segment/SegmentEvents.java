package io.integrationhub.customersync.cdp.segment;

import io.integrationhub.core.ContentHash;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.Company.Associate;
import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.ConsentChange;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.PhoneNumber;
import io.integrationhub.customersync.profile.PostalAddress;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of the tracking API (https://segment.com/docs/connections/spec/). Ids are the same for the same content, so
 * that a repeated event counts once.
 *
 * @param ids what profiles are called there
 */
record SegmentEvents(UserIds ids) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What traits are made of; the e-mail address identifies the person. */
    private static final Map<String, List<String>> TRAITS = Map.ofEntries(
            Map.entry("firstName", List.of("firstName")),
            Map.entry("lastName", List.of("lastName")),
            Map.entry("name", List.of("firstName", "middleName", "lastName")),
            Map.entry("title", List.of("title")),
            Map.entry("birthday", List.of("dateOfBirth")),
            Map.entry("phone", List.of("phone")),
            Map.entry("locale", List.of("locale")),
            Map.entry("vatId", List.of("vatId")),
            Map.entry("customerNumber", List.of("identifiers")),
            Map.entry("company", List.of("companyName")),
            Map.entry("address", List.of("addresses")),
            Map.entry("customerGroups", List.of("groups")),
            Map.entry("stores", List.of("stores")));

    /** A person, with the traits that are sent. */
    ObjectNode identify(Person person, Send send) {
        ObjectNode event = identify(person);
        ((ObjectNode) event.path("traits")).remove(send.leftOut(TRAITS));
        return event;
    }

    /** A person's traits; those that are missing are null, so that former values are removed. */
    private ObjectNode identify(Person person) {
        ObjectNode event = event("identify", person);
        person(event, ids.of(person), person.id());
        ObjectNode traits = event.putObject("traits");
        new TreeMap<>(person.customFields()).forEach((name, value) -> traits.set(name, JSON.valueToTree(value)));
        text(traits, "email", person.email());
        text(traits, "firstName", person.name().firstName());
        text(traits, "lastName", person.name().lastName());
        text(traits, "name", person.name().full());
        text(traits, "title", person.name().title());
        text(traits, "birthday", person.name().dateOfBirth());
        text(traits, "phone", person.phone().map(PhoneNumber::value).orElse(""));
        text(traits, "locale", person.locale());
        text(traits, "vatId", person.business().vatId());
        text(traits, "customerNumber", person.identifiers().number());
        traits.put("createdAt", person.origin().createdAt().toString());
        traits.put("emailVerified", person.emailVerified());
        if (person.business().company().isEmpty()) {
            traits.putNull("company");
        } else {
            traits.putObject("company").put("name", person.business().company());
        }
        person.mainAddress()
                .ifPresentOrElse(
                        address -> address(traits.putObject("address"), address), () -> traits.putNull("address"));
        traits.set("customerGroups", JSON.valueToTree(new TreeSet<>(person.groups())));
        traits.set("stores", JSON.valueToTree(new TreeSet<>(person.stores())));
        consents(traits, person);
        return event;
    }

    /** A consent with the time at which it was given, so that history stays history. */
    ObjectNode consent(Person person, ConsentChange change) {
        Consent consent = change.consent();
        ObjectNode event = event("track", person);
        event.put("messageId", event.path("messageId").asString() + "-" + consent.channel());
        person(event, ids.of(person), person.id());
        event.put("timestamp", change.at().toString());
        event.put("event", consent.granted() ? "Consent Granted" : "Consent Withdrawn");
        event.putObject("properties").put("channel", consent.channel()).put("historical", change.isHistory());
        return event;
    }

    /** The memberships of the customers of a company, each with the company's traits. */
    List<ObjectNode> groups(Company company) {
        ObjectNode shared = group(company);
        return company.associates().stream()
                .map(member -> group(shared.deepCopy(), member))
                .toList();
    }

    private ObjectNode group(ObjectNode event, Associate member) {
        String associate = ids.of(member);
        return event.put("messageId", event.path("messageId").asString() + "-" + shortHash(associate))
                .put("userId", associate);
    }

    private ObjectNode group(Company company) {
        ObjectNode event = event("group", company).put("groupId", ids.of(company));
        ObjectNode traits = event.putObject("traits");
        new TreeMap<>(company.customFields()).forEach((name, value) -> traits.set(name, JSON.valueToTree(value)));
        text(traits, "name", company.name());
        text(traits, "email", company.contactEmail());
        text(traits, "key", company.key());
        text(traits, "status", company.status());
        text(traits, "parent", company.parentKey());
        company.addresses().stream()
                .findFirst()
                .ifPresentOrElse(
                        address -> address(traits.putObject("address"), address), () -> traits.putNull("address"));
        return event;
    }

    /** A guest becomes a customer. */
    ObjectNode alias(ExportEntry guest, Profile into) {
        String previous = ids.of(guest);
        ObjectNode event = JSON.createObjectNode().put("type", "alias");
        event.put("messageId", "ct-alias-" + into.id().value() + "-" + shortHash(previous));
        event.put("timestamp", into.origin().changedAt().toString());
        return event.put("previousId", previous).put("userId", ids.of(into));
    }

    /** An id has at most 100 characters. */
    private static String shortHash(String id) {
        return ContentHash.of(id).shortForm();
    }

    private static ObjectNode event(String type, Profile profile) {
        String of = profile.id().type().name().toLowerCase(Locale.ROOT);
        return JSON.createObjectNode()
                .put("type", type)
                .put(
                        "messageId",
                        "ct-" + of + "-" + profile.id().value() + "-"
                                + profile.origin().version() + "-"
                                + profile.contentHash().shortForm())
                .put("timestamp", profile.origin().changedAt().toString());
    }

    static int size(ObjectNode event) {
        return JSON.writeValueAsBytes(event).length;
    }

    /** A guest has no user id: it gets one when it becomes a customer. */
    static void person(ObjectNode event, String id, ProfileId profile) {
        event.put(profile.isGuest() ? "anonymousId" : "userId", id);
    }

    private static void consents(ObjectNode traits, Person person) {
        ObjectNode consents = traits.putObject("consents");
        for (Consent consent : person.consents()) {
            ObjectNode channel = consents.putObject(consent.channel()).put("granted", consent.granted());
            text(channel, "at", consent.at().map(Instant::toString).orElse(""));
        }
    }

    private static void address(ObjectNode node, PostalAddress address) {
        text(node, "street", address.street());
        text(node, "city", address.city());
        text(node, "state", address.region());
        text(node, "postalCode", address.postalCode());
        text(node, "country", address.country());
    }

    private static void text(ObjectNode node, String name, String value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
