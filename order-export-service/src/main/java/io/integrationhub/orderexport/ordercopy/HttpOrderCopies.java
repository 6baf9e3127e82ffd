package io.integrationhub.orderexport.ordercopy;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.CopyDecision.Change;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.settings.CopySettings;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Sends copies over HTTP, each with the circuit and the limits of its own system. */
class HttpOrderCopies implements OrderCopies, ConnectionCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SystemClients systems;
    private final CopyMappings mappings;

    HttpOrderCopies(SystemClients systems, CopyMappings mappings) {
        this.systems = systems;
        this.mappings = mappings;
    }

    @Override
    public Optional<Rejection> send(Tenant tenant, String copy, Order order, Change change) {
        CopySettings settings = OrderExportSettings.copyOf(tenant, copy);
        SystemCall call = new SystemCall(
                "copy-order",
                settings.method(),
                path(settings, order.number().value(), order.id().value()),
                Map.of(),
                body(tenant, copy, order, change),
                // With the version, because a change that is reversed has the content of an earlier call, and a system
                // that has seen its key would ignore it.
                Optional.of("%s-%d-%s".formatted(order.id(), order.version(), order.fingerprint())),
                true);
        SystemResponse response = systems.client(tenant.id(), settings.system()).call(call);
        return response.isSuccess()
                ? Optional.empty()
                : Optional.of(new Rejection("HTTP_" + response.status(), "status " + response.status()));
    }

    private byte[] body(Tenant tenant, String copy, Order order, Change change) {
        Map<String, Object> document =
                new LinkedHashMap<>(OrderDocument.of(order).fields());
        document.put("change", change.name().toLowerCase(Locale.ROOT));
        return JSON.writeValueAsBytes(mappings.of(tenant, copy).apply(document));
    }

    private static String path(CopySettings settings, String number, String id) {
        return settings.path().replace("{number}", SystemCall.segment(number)).replace("{id}", SystemCall.segment(id));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return tenant.section(OrderExportSettings.SECTION).copies().entrySet().stream()
                .map(copy -> new SystemConnection(
                                systems, tenant, copy.getValue().system(), "copy orders (" + copy.getKey() + ")")
                        .triedWith(SystemCall.get("try-copy", path(copy.getValue(), "hub-doctor", "hub-doctor"))))
                .toList();
    }
}
