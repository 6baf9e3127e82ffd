package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMasterFault;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Result.NotReserved;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Result.Reserved;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.settings.InboundSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Reserves stock at a tenant's inventory master over HTTP. */
class HttpReservations implements Reservations {

    private static final JsonMapper JSON = new JsonMapper();

    /** Not found, conflict, gone: the master has no such reservation any more. */
    private static final Set<Integer> ENDED = Set.of(404, 409, 410);

    private final LiveClients live;
    private final SystemClients systems;
    private final HttpMappings mappings;
    private final InstantSource clock;

    HttpReservations(LiveClients live, SystemClients systems, HttpMappings mappings, InstantSource clock) {
        this.live = live;
        this.systems = systems;
        this.mappings = mappings;
        this.clock = clock;
    }

    @Override
    public Result reserve(StockTenant tenant, Request request, Deadline deadline) {
        SystemCall call = new SystemCall(
                "reserve-stock",
                "POST",
                settings(tenant).reservePath(),
                Map.of(),
                body(tenant, request),
                Optional.of(request.order().value()),
                true);
        Instant queriedAt = clock.instant();
        SystemResponse response = live.liveClient(tenant.id(), tenant.master()).call(call, deadline);
        return result(tenant, StockResponse.of(tenant.tenant(), mappings.reserveResponse(), response), queriedAt);
    }

    private byte[] body(StockTenant tenant, Request request) {
        Map<String, Object> document = Map.of(
                "order", request.order().value(),
                "expiresInSeconds", request.expiry().toSeconds(),
                "items", PositionsJson.items(request.quantities()));
        return JSON.writeValueAsBytes(mappings.reserve().apply(tenant.tenant(), document));
    }

    private Result result(StockTenant tenant, StockResponse response, Instant queriedAt) {
        if (response.reserved() == null) {
            throw StockResponse.unreadable("it does not state whether stock is reserved");
        }
        if (!response.reserved()) {
            return new NotReserved(response.stock(queriedAt, maxTimeAhead(tenant)));
        }
        // By then the reservation was made, by the master's clock.
        Instant atTheLatest = clock.instant().plus(tenant.settings().clockSkew());
        return new Reserved(
                Objects.requireNonNullElse(response.id(), ""),
                response.stock(queriedAt, maxTimeAhead(tenant)),
                Objects.requireNonNullElse(response.asOf(), atTheLatest));
    }

    @Override
    public boolean confirm(StockTenant tenant, OrderId order, String externalId) {
        Optional<String> path = new ReservationPath(settings(tenant).confirmPath()).of(order, externalId);
        return path.isPresent() && update(tenant, call("confirm-reservation", "POST", path.get()));
    }

    @Override
    public void release(StockTenant tenant, OrderId order, String externalId) {
        new ReservationPath(settings(tenant).releasePath())
                .of(order, externalId)
                .ifPresent(path -> update(tenant, call("release-reservation", "DELETE", path)));
    }

    /** Returns whether the master still has the reservation. */
    private boolean update(StockTenant tenant, SystemCall call) {
        SystemResponse response = systems.client(tenant.id(), tenant.master()).call(call);
        if (!response.isSuccess() && !ENDED.contains(response.status())) {
            throw new PermanentFault(
                    InventoryMasterFault.RESERVATION_UPDATE_REJECTED,
                    call.operation() + " returned status " + response.status());
        }
        return response.isSuccess();
    }

    /** Repeatable, because it sets the reservation's state. */
    private static SystemCall call(String operation, String method, String path) {
        return new SystemCall(operation, method, path, Map.of(), new byte[0], Optional.empty(), true);
    }

    private static Duration maxTimeAhead(StockTenant tenant) {
        return InboundSettings.of(tenant.tenant()).maxTimeAhead();
    }

    private static HttpMasterSettings settings(StockTenant tenant) {
        return tenant.tenant().section(HttpMasterSettings.SECTION);
    }
}
