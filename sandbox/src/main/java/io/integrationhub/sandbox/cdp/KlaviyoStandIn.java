package io.integrationhub.sandbox.cdp;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Implements the parts of Klaviyo's API that the hub uses (https://developers.klaviyo.com/en/reference), in the
 * revision 2026-07-15. A profile is found by its external id, else by its e-mail address.
 */
public final class KlaviyoStandIn extends CdpStandIn {

    private static final Pattern REVISION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(\\.[a-z]+)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** Prefixes of countries to which the account may send no messages. */
    private static final Pattern UNSUPPORTED_NUMBER = Pattern.compile("\\+999\\d+");

    private static final Set<String> ATTRIBUTES = Set.of(
            "email",
            "phone_number",
            "external_id",
            "first_name",
            "last_name",
            "organization",
            "locale",
            "title",
            "image",
            "location",
            "properties");

    private final String key;
    private final Map<String, String> consents = new ConcurrentHashMap<>();
    private final List<JsonNode> subscriptionJobs = new CopyOnWriteArrayList<>();
    private final KlaviyoEventLog events = new KlaviyoEventLog();
    private volatile BiFunction<String, JsonNode, Optional<String>> schema = (_, _) -> Optional.empty();

    private KlaviyoStandIn(InetSocketAddress address, String key) {
        super(address);
        this.key = key;
    }

    /**
     * Starts it.
     *
     * @param key the private API key
     */
    public static KlaviyoStandIn start(InetSocketAddress address, String key) {
        KlaviyoStandIn klaviyo = new KlaviyoStandIn(address, key);
        klaviyo.serve();
        return klaviyo;
    }

    /** Rejects the bodies in which this finds a mistake, for example one against the public schema of the path. */
    public void checkBodies(BiFunction<String, JsonNode, Optional<String>> check) {
        schema = check;
    }

    /** The consent for a channel of a profile, by the e-mail address or phone number: SUBSCRIBED or UNSUBSCRIBED. */
    public Optional<String> consent(String channel, String address) {
        return Optional.ofNullable(consents.get(channel + ":" + address));
    }

    /** The events that it has recorded, in order. */
    public List<JsonNode> events() {
        return events.all();
    }

    /** The jobs that subscribed persons, in order. */
    public List<JsonNode> subscriptionJobs() {
        return List.copyOf(subscriptionJobs);
    }

    @Override
    Response error(int status, String code) {
        return KlaviyoErrors.of(status, code, "");
    }

    @Override
    Response handle(Request request) {
        if (request.header("Authorization")
                .filter(("Klaviyo-API-Key " + key)::equals)
                .isEmpty()) {
            return error(401, "not_authenticated");
        }
        if (request.header("revision")
                .filter(revision -> REVISION.matcher(revision).matches())
                .isEmpty()) {
            return error(400, "missing_revision");
        }
        if (request.is("GET")) {
            return request.path().equals("/api/accounts")
                    ? Response.ok(CdpJson.object().set("data", CdpJson.object()))
                    : error(404, "not_found");
        }
        if (request.header("Content-Type")
                .filter(type -> type.startsWith("application/vnd.api+json"))
                .isEmpty()) {
            return error(415, "unsupported_media_type");
        }
        JsonNode body = CdpJson.body(request);
        Optional<String> violation = schema.apply(request.path(), body);
        if (violation.isPresent()) {
            return KlaviyoErrors.of(400, "schema_violation", violation.get());
        }
        JsonNode data = body.path("data");
        return switch (request.route()) {
            case "POST api/profile-import" -> importProfile(data);
            case "POST api/profile-subscription-bulk-create-jobs" -> subscribe(data);
            case "POST api/profile-subscription-bulk-delete-jobs" -> unsubscribe(data);
            case "POST api/data-privacy-deletion-jobs" -> delete(data);
            case "POST api/events" -> events.create(data);
            default -> error(404, "not_found");
        };
    }

    private Response importProfile(JsonNode data) {
        JsonNode attributes = data.path("attributes");
        Optional<Response> mistake = mistake(data, attributes);
        if (mistake.isPresent()) {
            return mistake.get();
        }
        Optional<String> known = find(attributes);
        String id = known.orElseGet(() -> UUID.randomUUID().toString());
        ObjectNode profile = stored().computeIfAbsent(id, _ -> CdpJson.object());
        attributes.properties().forEach(attribute -> {
            if (attribute.getValue().isNull()) {
                profile.remove(attribute.getKey());
            } else {
                profile.set(attribute.getKey(), attribute.getValue());
            }
        });
        ObjectNode body = CdpJson.object();
        body.putObject("data").put("type", "profile").put("id", id).set("attributes", profile.deepCopy());
        return Response.json(known.isPresent() ? 200 : 201, body);
    }

    private static Optional<Response> mistake(JsonNode data, JsonNode attributes) {
        if (!data.path("type").asString("").equals("profile")) {
            return Optional.of(KlaviyoErrors.of(400, "invalid", "/data/type"));
        }
        Optional<String> unknown = attributes.propertyNames().stream()
                .filter(name -> !ATTRIBUTES.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(KlaviyoErrors.of(400, "invalid", "/data/attributes/" + unknown.get()));
        }
        if (!EMAIL.matcher(attributes.path("email").asString("")).matches()) {
            return Optional.of(KlaviyoErrors.of(400, "invalid", "/data/attributes/email"));
        }
        String phone = attributes.path("phone_number").asString("");
        boolean badPhone = !phone.isEmpty()
                && (!E164.matcher(phone).matches()
                        || UNSUPPORTED_NUMBER.matcher(phone).matches());
        return badPhone
                ? Optional.of(KlaviyoErrors.of(400, "invalid", "/data/attributes/phone_number"))
                : Optional.empty();
    }

    private Optional<String> find(JsonNode attributes) {
        return findBy("external_id", attributes.path("external_id").asString(""))
                .or(() -> findBy("email", attributes.path("email").asString("")));
    }

    private Optional<String> findBy(String attribute, String value) {
        return stored().entrySet().stream()
                .filter(profile -> !value.isEmpty()
                        && profile.getValue().path(attribute).asString("").equalsIgnoreCase(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Response subscribe(JsonNode data) {
        boolean historical = data.at("/attributes/historical_import").asBoolean(false);
        for (JsonNode profile : data.at("/attributes/profiles/data")) {
            JsonNode subscriptions = profile.at("/attributes/subscriptions");
            for (String channel : subscriptions.propertyNames()) {
                JsonNode marketing = subscriptions.path(channel).path("marketing");
                boolean withoutTime = historical
                        && marketing.path("consented_at").asString("").isEmpty();
                if (withoutTime || !marketing.path("consent").asString("").equals("SUBSCRIBED")) {
                    return KlaviyoErrors.of(400, "invalid", "/data/attributes/profiles");
                }
                consents.put(channel + ":" + address(profile, channel), "SUBSCRIBED");
            }
        }
        subscriptionJobs.add(data);
        return Response.empty(202);
    }

    private Response unsubscribe(JsonNode data) {
        for (JsonNode profile : data.at("/attributes/profiles/data")) {
            for (String channel : profile.at("/attributes/subscriptions").propertyNames()) {
                consents.put(channel + ":" + address(profile, channel), "UNSUBSCRIBED");
            }
        }
        return Response.empty(202);
    }

    private static String address(JsonNode profile, String channel) {
        return profile.path("attributes")
                .path(channel.equals("email") ? "email" : "phone_number")
                .asString("");
    }

    private Response delete(JsonNode data) {
        JsonNode profile = data.at("/attributes/profile/data");
        String id = profile.path("id").asString("");
        String email = profile.at("/attributes/email").asString("");
        if (id.isEmpty() == email.isEmpty()) {
            return KlaviyoErrors.of(400, "invalid", "/data/attributes/profile");
        }
        String found = id.isEmpty() ? findBy("email", email).orElse("") : id;
        ObjectNode deleted = stored().remove(found);
        events.delete(email);
        if (deleted != null) {
            events.delete(deleted.path("email").asString("-"));
            consents.keySet()
                    .removeIf(consent ->
                            consent.endsWith(":" + deleted.path("email").asString("-"))
                                    || consent.endsWith(
                                            ":" + deleted.path("phone_number").asString("-")));
            subscriptionJobs.removeIf(
                    job -> job.toString().contains(deleted.path("email").asString("-")));
        }
        return Response.empty(202);
    }
}
