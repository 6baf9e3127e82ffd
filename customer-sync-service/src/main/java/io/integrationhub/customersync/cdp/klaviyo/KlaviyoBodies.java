package io.integrationhub.customersync.cdp.klaviyo;

import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.ConsentChange;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.PhoneNumber;
import io.integrationhub.customersync.profile.PostalAddress;
import io.integrationhub.customersync.settings.KlaviyoSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies of requests to Klaviyo, in JSON:API (https://developers.klaviyo.com/en/reference).
 *
 * @param ids what profiles are called there
 * @param settings the tenant's settings
 */
record KlaviyoBodies(UserIds ids, KlaviyoSettings settings) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What attributes are made of; the e-mail address and the id identify the person. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "phone_number", List.of("phone"),
            "first_name", List.of("firstName"),
            "last_name", List.of("lastName"),
            "organization", List.of("companyName"),
            "locale", List.of("locale"),
            "title", List.of("title"),
            "location", List.of("addresses"));

    private static final Map<String, List<String>> PROPERTIES = Map.of(
            "customer_number", List.of("identifiers"),
            "vat_id", List.of("vatId"),
            "date_of_birth", List.of("dateOfBirth"),
            "customer_groups", List.of("groups"),
            "stores", List.of("stores"));

    /** A person, with the fields that are sent. */
    ObjectNode profile(Person person, Send send) {
        ObjectNode body = profile(person);
        ObjectNode attributes = (ObjectNode) body.at("/data/attributes");
        attributes.remove(send.leftOut(ATTRIBUTES));
        ((ObjectNode) attributes.path("properties")).remove(send.leftOut(PROPERTIES));
        return body;
    }

    /** A person; empty values are null, which removes former ones. */
    private ObjectNode profile(Person person) {
        ObjectNode attributes = JSON.createObjectNode();
        attributes.put("email", person.email());
        person.phone().map(PhoneNumber::value).ifPresent(phone -> attributes.put("phone_number", phone));
        if (!person.id().isGuest()) {
            attributes.put("external_id", ids.of(person));
        }
        text(attributes, "first_name", person.name().firstName());
        text(attributes, "last_name", person.name().lastName());
        text(attributes, "organization", person.business().company());
        text(attributes, "locale", person.locale());
        text(attributes, "title", person.name().title());
        person.mainAddress().ifPresent(address -> location(attributes.putObject("location"), address));
        ObjectNode properties = attributes.putObject("properties");
        new TreeMap<>(person.customFields()).forEach((name, value) -> properties.set(name, JSON.valueToTree(value)));
        text(properties, "customer_number", person.identifiers().number());
        text(properties, "vat_id", person.business().vatId());
        text(properties, "date_of_birth", person.name().dateOfBirth());
        properties.put("email_verified", person.emailVerified());
        properties.put("created_at", person.origin().createdAt().toString());
        properties.set("customer_groups", JSON.valueToTree(new TreeSet<>(person.groups())));
        properties.set("stores", JSON.valueToTree(new TreeSet<>(person.stores())));
        return data("profile", attributes);
    }

    /** Subscribes to channels; history needs the time of each consent and triggers nothing. */
    ObjectNode subscription(Person person, List<ConsentChange> changes, boolean historical) {
        ObjectNode attributes = JSON.createObjectNode().put("custom_source", settings.source());
        ObjectNode subscriptions = subscriber(attributes, person, changes);
        for (ConsentChange change : changes) {
            ObjectNode marketing = marketing(subscriptions, change).put("consent", "SUBSCRIBED");
            if (historical) {
                marketing.put("consented_at", change.at().toString());
            }
        }
        attributes.put("historical_import", historical);
        return inList(data("profile-subscription-bulk-create-job", attributes));
    }

    /** Unsubscribes from channels. */
    ObjectNode unsubscription(Person person, List<ConsentChange> changes) {
        ObjectNode attributes = JSON.createObjectNode();
        ObjectNode subscriptions = subscriber(attributes, person, changes);
        changes.forEach(change -> marketing(subscriptions, change).put("consent", "UNSUBSCRIBED"));
        return inList(data("profile-subscription-bulk-delete-job", attributes));
    }

    /** Erases a profile by Klaviyo's id, or by the e-mail address. */
    static ObjectNode deletion(String id, String email) {
        ObjectNode attributes = JSON.createObjectNode();
        ObjectNode profile = attributes.putObject("profile").putObject("data").put("type", "profile");
        if (id.isEmpty()) {
            profile.putObject("attributes").put("email", email);
        } else {
            profile.put("id", id).putObject("attributes");
        }
        return data("data-privacy-deletion-job", attributes);
    }

    /** Klaviyo has no companies: persons have the name of theirs. */
    static String unsupported(Company company) {
        return "Klaviyo has no companies, so " + company.key() + " is not sent";
    }

    private static ObjectNode subscriber(ObjectNode attributes, Person person, List<ConsentChange> changes) {
        ObjectNode subscriber = attributes
                .putObject("profiles")
                .putArray("data")
                .addObject()
                .put("type", "profile")
                .putObject("attributes");
        if (has(changes, KlaviyoPlatform.EMAIL)) {
            subscriber.put("email", person.email());
        }
        if (has(changes, KlaviyoPlatform.SMS)) {
            person.phone().map(PhoneNumber::value).ifPresent(phone -> subscriber.put("phone_number", phone));
        }
        return subscriber.putObject("subscriptions");
    }

    private static boolean has(List<ConsentChange> changes, String channel) {
        return changes.stream().anyMatch(change -> change.consent().channel().equals(channel));
    }

    private static ObjectNode marketing(ObjectNode subscriptions, ConsentChange change) {
        return subscriptions.putObject(change.consent().channel()).putObject("marketing");
    }

    private ObjectNode inList(ObjectNode body) {
        if (!settings.listId().isEmpty()) {
            ObjectNode data = (ObjectNode) body.path("data");
            data.putObject("relationships")
                    .putObject("list")
                    .putObject("data")
                    .put("type", "list")
                    .put("id", settings.listId());
        }
        return body;
    }

    private static ObjectNode data(String type, ObjectNode attributes) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("data").put("type", type).set("attributes", attributes);
        return body;
    }

    private static void location(ObjectNode location, PostalAddress address) {
        text(location, "address1", address.street());
        text(location, "address2", address.addition());
        text(location, "city", address.city());
        text(location, "region", address.region());
        text(location, "zip", address.postalCode());
        text(location, "country", address.country());
    }

    private static void text(ObjectNode node, String name, String value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
