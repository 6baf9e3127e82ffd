package io.integrationhub.customersync.cdp.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.activity.OrderActivity;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.DeliveryResult.Rejected;
import io.integrationhub.customersync.cdp.DeliveryResult.Unsupported;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.customersync.cdp.PlatformCalls;
import io.integrationhub.customersync.cdp.ProfileDocument;
import io.integrationhub.customersync.cdp.TargetMappings;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.customersync.settings.HttpTargetSettings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Sends each profile to a path of its own, so each exists once. */
class HttpPlatform implements PlatformAdapter {

    private static final int NOT_FOUND = 404;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SystemClients systems;
    private final TargetMappings mappings;

    HttpPlatform(SystemClients systems, TargetMappings mappings) {
        this.systems = systems;
        this.mappings = mappings;
    }

    @Override
    public Adapter adapter() {
        return Adapter.HTTP;
    }

    @Override
    public DeliveryResult send(Destination destination, Send send) {
        HttpTargetSettings settings = destination.settings().http();
        UserIds ids = new UserIds(destination);
        String path = switch (send.profile()) {
            case Person _ -> settings.path();
            case Company _ -> settings.companyPath();
        };
        if (path.isEmpty()) {
            return new Unsupported("it receives no companies");
        }
        String id = ids.of(send.profile());
        Object body = mappings.profile(destination)
                .apply(document(settings, ids, send).fields());
        SystemCall call = PlatformCalls.request(
                "send-profile", settings.method() + " " + filled(path, id), Map.of(), JSON.writeValueAsBytes(body));
        HttpResponseReader response = new HttpResponseReader(mappings.response(destination), call(destination, call));
        return response.result(id, send.profile());
    }

    @Override
    public DeliveryResult track(Destination destination, ActivityDecision.Send activities) {
        String path = destination.settings().http().orderEventPath();
        if (path.isEmpty()) {
            return new Unsupported("it has no path for what happens to orders");
        }
        String method = path.contains("{id}") ? "PUT " : "POST ";
        OrderEventDocument document = new OrderEventDocument(new UserIds(destination), activities.person());
        for (OrderActivity activity : activities.activities()) {
            if (activity.type() == OrderActivity.Type.ORDERED_PRODUCT) {
                // The order has its products.
                continue;
            }
            Object body = mappings.orderEvent(destination).apply(document.of(activity));
            SystemResponse response = call(
                    destination,
                    PlatformCalls.request(
                            "send-order-event",
                            method + filled(path, activity.key()),
                            Map.of(),
                            JSON.writeValueAsBytes(body)));
            if (!response.isSuccess()) {
                return new Rejected("it responded with status " + response.status());
            }
        }
        return new Delivered("", List.of());
    }

    /** What is missing in a request with PATCH stays as it is; with any other method it would be removed. */
    private static ProfileDocument document(HttpTargetSettings settings, UserIds ids, Send send) {
        return settings.method().equals("PATCH")
                ? ProfileDocument.ofChange(ids, send)
                : ProfileDocument.of(ids, send.profile());
    }

    @Override
    public void merge(Destination destination, ExportEntry guest, Profile into) {
        UserIds ids = new UserIds(destination);
        String path = destination.settings().http().mergePath();
        if (!path.isEmpty()) {
            String filled = filled(path, ids.of(into)).replace("{guest}", SystemCall.segment(ids.of(guest)));
            SystemCall call = PlatformCalls.request("merge-profile", "POST " + filled, Map.of(), new byte[0]);
            PlatformCalls.requireSuccess("merge-profile", call(destination, call));
        }
    }

    @Override
    public ErasureResult erase(Destination destination, ExportEntry entry, String email) {
        String id = new UserIds(destination).of(entry);
        String path = destination.settings().http().erasePath();
        if (path.isEmpty()) {
            return new ErasureResult.Unsupported("it has no path for erasure: erase the profile " + id + " there");
        }
        SystemCall call = PlatformCalls.request("erase-profile", "DELETE " + filled(path, id), Map.of(), new byte[0]);
        SystemResponse response = call(destination, call);
        if (response.status() != NOT_FOUND) {
            PlatformCalls.requireSuccess("erase-profile", response);
        }
        return new ErasureResult.Erased("profile " + id + " deleted");
    }

    /** Only reads the path of a profile that no system has. */
    @Override
    public List<Connection> connections(Tenant tenant) {
        return destinations(tenant).stream()
                .map(destination -> new SystemConnection(systems, tenant, destination.system(), "send profiles")
                        .triedWith(SystemCall.get(
                                "try-profile",
                                filled(destination.settings().http().path(), "hub-doctor"))))
                .toList();
    }

    private static String filled(String path, String id) {
        return path.replace("{id}", SystemCall.segment(id));
    }

    private SystemResponse call(Destination destination, SystemCall call) {
        return systems.client(destination.tenant().id(), destination.system()).call(call);
    }
}
