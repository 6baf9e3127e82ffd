package io.integrationhub.customersync.cdp.klaviyo;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.DeliveryResult.Rejected;
import io.integrationhub.customersync.cdp.DeliveryResult.Unsupported;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.customersync.cdp.PlatformCalls;
import io.integrationhub.customersync.cdp.PlatformFault;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.ConsentChange;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends profiles to Klaviyo, which recognizes a person by the e-mail address, so that guests are merged by themselves.
 */
class KlaviyoPlatform implements PlatformAdapter {

    static final String EMAIL = "email";
    static final String SMS = "sms";

    private static final String JSON_API = "application/vnd.api+json";
    private static final String WITHOUT_PHONE = "sent without the phone number, which Klaviyo rejects";

    private final SystemClients systems;

    KlaviyoPlatform(SystemClients systems) {
        this.systems = systems;
    }

    @Override
    public Adapter adapter() {
        return Adapter.KLAVIYO;
    }

    @Override
    public DeliveryResult send(Destination destination, Send send) {
        return switch (send.profile()) {
            case Person person -> send(destination, person, send);
            case Company company -> new Unsupported(KlaviyoBodies.unsupported(company));
        };
    }

    private DeliveryResult send(Destination destination, Person person, Send send) {
        KlaviyoBodies bodies = bodies(destination);
        SystemResponse response = importProfile(destination, bodies.profile(person, send));
        List<String> findings = new ArrayList<>(person.findings());
        Person sent = person;
        if (person.phone().isPresent() && rejectsPhone(response)) {
            sent = person.withoutPhone();
            findings.add(WITHOUT_PHONE);
            response = importProfile(destination, bodies.profile(sent, send));
        }
        if (!response.isSuccess()) {
            return new Rejected(reason(response));
        }
        Optional<String> rejection = sendConsents(destination, sent, usable(sent, send.consents(), findings));
        return rejection
                .<DeliveryResult>map(Rejected::new)
                .orElse(new Delivered(json(response).at("/data/id").asString(""), findings));
    }

    @Override
    public DeliveryResult track(Destination destination, ActivityDecision.Send activities) {
        List<ObjectNode> events = new KlaviyoEvents(new UserIds(destination)).of(activities);
        if (events.isEmpty()) {
            return new Unsupported("Klaviyo has no metric for it");
        }
        for (ObjectNode event : events) {
            SystemResponse response = post(destination, "create-event", "/api/events", event);
            if (!response.isSuccess()) {
                return new Rejected(reason(response));
            }
        }
        return new Delivered("", List.of());
    }

    /** A guest with the same e-mail address is the same profile at Klaviyo already. */
    @Override
    public void merge(Destination destination, ExportEntry guest, Profile into) {
        // Nothing to do.
    }

    @Override
    public ErasureResult erase(Destination destination, ExportEntry entry, String email) {
        ObjectNode body = KlaviyoBodies.deletion(entry.knownAs(), email);
        PlatformCalls.requireSuccess(
                "erase-profile", post(destination, "erase-profile", "/api/data-privacy-deletion-jobs", body));
        return new ErasureResult.Erased("deletion job accepted");
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return destinations(tenant).stream()
                .map(destination -> new SystemConnection(systems, tenant, destination.system(), "send profiles")
                        .triedWith(PlatformCalls.request(
                                "try-profile", "GET /api/accounts", headers(destination), new byte[0])))
                .toList();
    }

    /** The consents that Klaviyo can take; what is left out is added to the findings. */
    private static List<ConsentChange> usable(Person person, List<ConsentChange> consents, List<String> findings) {
        List<ConsentChange> usable = new ArrayList<>();
        for (ConsentChange change : consents) {
            String channel = change.consent().channel();
            if (channel.equals(EMAIL) || channel.equals(SMS) && person.phone().isPresent()) {
                usable.add(change);
            } else {
                findings.add(
                        channel.equals(SMS)
                                ? "consent for sms is not sent without a usable phone number"
                                : "Klaviyo has no channel " + channel);
            }
        }
        return usable;
    }

    private Optional<String> sendConsents(Destination destination, Person person, List<ConsentChange> changes) {
        KlaviyoBodies bodies = bodies(destination);
        List<ConsentChange> granted =
                changes.stream().filter(change -> change.consent().granted()).toList();
        List<ConsentChange> withdrawn =
                changes.stream().filter(change -> !change.consent().granted()).toList();
        for (boolean historical : List.of(true, false)) {
            List<ConsentChange> some = granted.stream()
                    .filter(change -> change.isHistory() == historical)
                    .toList();
            if (!some.isEmpty()) {
                ObjectNode body = bodies.subscription(person, some, historical);
                SystemResponse response =
                        post(destination, "subscribe-profile", "/api/profile-subscription-bulk-create-jobs", body);
                if (!response.isSuccess()) {
                    return Optional.of("consent: " + reason(response));
                }
            }
        }
        if (!withdrawn.isEmpty()) {
            ObjectNode body = bodies.unsubscription(person, withdrawn);
            SystemResponse response =
                    post(destination, "unsubscribe-profile", "/api/profile-subscription-bulk-delete-jobs", body);
            if (!response.isSuccess()) {
                return Optional.of("consent: " + reason(response));
            }
        }
        return Optional.empty();
    }

    private SystemResponse importProfile(Destination destination, ObjectNode body) {
        return post(destination, "import-profile", "/api/profile-import", body);
    }

    private SystemResponse post(Destination destination, String operation, String path, ObjectNode body) {
        SystemCall call = PlatformCalls.request(
                operation, "POST " + path, headers(destination), KlaviyoBodies.JSON.writeValueAsBytes(body));
        return call(destination, call);
    }

    private static Map<String, String> headers(Destination destination) {
        return Map.of(
                "revision", destination.settings().klaviyo().revision(), "Content-Type", JSON_API, "Accept", JSON_API);
    }

    private static KlaviyoBodies bodies(Destination destination) {
        return new KlaviyoBodies(
                new UserIds(destination), destination.settings().klaviyo());
    }

    /** Klaviyo rejects numbers of countries that the account does not support, and numbers of other profiles. */
    private static boolean rejectsPhone(SystemResponse response) {
        return !response.isSuccess()
                && json(response)
                        .path("errors")
                        .valueStream()
                        .anyMatch(error ->
                                error.at("/source/pointer").asString("").endsWith("/phone_number"));
    }

    /** Codes and pointers only: titles and details may quote personal data. */
    private static String reason(SystemResponse response) {
        String codes = json(response)
                .path("errors")
                .valueStream()
                .map(error -> error.path("code").asString("") + " "
                        + error.at("/source/pointer").asString(""))
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return "it responded with status " + response.status() + (codes.isEmpty() ? "" : ": " + codes);
    }

    private static JsonNode json(SystemResponse response) {
        try {
            return KlaviyoBodies.JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new PermanentFault(
                    PlatformFault.PROFILE_RESPONSE_UNREADABLE,
                    "Klaviyo responded with status " + response.status() + " and something other than JSON",
                    e);
        }
    }

    private SystemResponse call(Destination destination, SystemCall call) {
        return systems.client(destination.tenant().id(), destination.system()).call(call);
    }
}
