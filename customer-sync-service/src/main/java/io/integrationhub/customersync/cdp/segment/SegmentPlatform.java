package io.integrationhub.customersync.cdp.segment;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.DeliveryResult.Rejected;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.customersync.cdp.PlatformCalls;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends profiles as events. The API responds with 200 also to events that it drops later, so sizes are checked before
 * (https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/).
 */
class SegmentPlatform implements PlatformAdapter {

    private static final int MAX_EVENT_BYTES = 32 * 1024;
    private static final int MAX_BATCH_BYTES = 500 * 1024;

    private final SystemClients systems;

    SegmentPlatform(SystemClients systems) {
        this.systems = systems;
    }

    @Override
    public Adapter adapter() {
        return Adapter.SEGMENT;
    }

    @Override
    public DeliveryResult send(Destination destination, Send send) {
        UserIds ids = new UserIds(destination);
        return deliver(
                destination,
                events(new SegmentEvents(ids), send),
                new Delivered(ids.of(send.profile()), findings(send.profile())));
    }

    @Override
    public DeliveryResult track(Destination destination, ActivityDecision.Send activities) {
        List<ObjectNode> events = new SegmentOrders(new UserIds(destination)).of(activities);
        List<String> findings = new ArrayList<>();
        for (ObjectNode event : events) {
            int leftOut = SegmentOrders.shorten(event, MAX_EVENT_BYTES);
            if (leftOut > 0) {
                findings.add("without the last " + leftOut + " products, for which an event has no room");
            }
        }
        return deliver(destination, events, new Delivered("", findings));
    }

    private DeliveryResult deliver(Destination destination, List<ObjectNode> events, Delivered delivered) {
        Optional<ObjectNode> tooLarge = events.stream()
                .filter(event -> SegmentEvents.size(event) > MAX_EVENT_BYTES)
                .findFirst();
        if (tooLarge.isPresent()) {
            return new Rejected("the event " + tooLarge.get().path("type").asString() + " has more than 32 KB");
        }
        for (List<ObjectNode> batch : batches(events)) {
            SystemResponse response = post(destination, batch);
            if (!response.isSuccess()) {
                return new Rejected("it responded with status " + response.status());
            }
        }
        return delivered;
    }

    @Override
    public void merge(Destination destination, ExportEntry guest, Profile into) {
        ObjectNode alias = new SegmentEvents(new UserIds(destination)).alias(guest, into);
        PlatformCalls.requireSuccess("merge-profile", post(destination, List.of(alias)));
    }

    @Override
    public ErasureResult erase(Destination destination, ExportEntry entry, String email) {
        return new SegmentRegulations(systems).erase(destination, new UserIds(destination).of(entry));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        List<Connection> connections = new ArrayList<>();
        for (Destination destination : destinations(tenant)) {
            // An empty batch has no effect.
            connections.add(new SystemConnection(systems, tenant, destination.system(), "send profiles")
                    .triedWith(PlatformCalls.request(
                                    "try-profile",
                                    "POST /v1/batch",
                                    Map.of(),
                                    "{\"batch\":[]}".getBytes(StandardCharsets.UTF_8))
                            .asRead()));
            connections.addAll(new SegmentRegulations(systems).connections(destination));
        }
        return connections;
    }

    private static List<ObjectNode> events(SegmentEvents events, Send send) {
        return switch (send.profile()) {
            case Person person -> {
                List<ObjectNode> all = new ArrayList<>();
                all.add(events.identify(person, send));
                send.consents().forEach(change -> all.add(events.consent(person, change)));
                yield all;
            }
            case Company company -> events.groups(company);
        };
    }

    private static List<String> findings(Profile profile) {
        return switch (profile) {
            case Person person -> person.findings();
            case Company company
            when company.associates().isEmpty() -> List.of("a company without associates is not sent to this API");
            case Company _ -> List.of();
        };
    }

    /** As many events per request as the API accepts. */
    private static List<List<ObjectNode>> batches(List<ObjectNode> events) {
        List<List<ObjectNode>> batches = new ArrayList<>();
        int room = 0;
        for (ObjectNode event : events) {
            int size = SegmentEvents.size(event) + 1;
            if (size > room) {
                batches.add(new ArrayList<>());
                room = MAX_BATCH_BYTES - 100;
            }
            batches.getLast().add(event);
            room -= size;
        }
        return batches;
    }

    private SystemResponse post(Destination destination, List<ObjectNode> events) {
        ObjectNode first = events.getFirst();
        boolean isAlone = events.size() == 1;
        String path = isAlone ? first.path("type").asString() : "batch";
        Object body = isAlone ? first : Map.of("batch", events);
        return call(
                destination,
                PlatformCalls.request(
                        "send-" + path, "POST /v1/" + path, Map.of(), SegmentEvents.JSON.writeValueAsBytes(body)));
    }

    private SystemResponse call(Destination destination, SystemCall call) {
        return systems.client(destination.tenant().id(), destination.system()).call(call);
    }
}
