package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMasterFault;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveSystems;
import io.integrationhub.system.OutsideSystems;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Has a tenant's inventory master keep stock, over HTTP. */
class HttpReservations implements Reservations {

    /** Not found, not possible any more, gone: all of them say that nothing is kept. */
    private static final Set<Integer> OVER = Set.of(404, 409, 410);

    private final LiveSystems live;
    private final OutsideSystems systems;
    private final HttpMappings mappings;
    private final InstantSource clock;

    HttpReservations(LiveSystems live, OutsideSystems systems, HttpMappings mappings, InstantSource clock) {
        this.live = live;
        this.systems = systems;
        this.mappings = mappings;
        this.clock = clock;
    }

    @Override
    public Answer take(Tenant tenant, Reservation reservation, Deadline deadline) {
        ReservationDocuments body = mappings.of(tenant).reservation();
        Instant asked = clock.instant();
        SystemCall call = new SystemCall(
                "reserve-stock",
                "POST",
                settings(tenant).reservePath(),
                Map.of(),
                body.request(reservation),
                Optional.of(reservation.order().value()),
                true);
        SystemAnswer answer =
                live.liveClient(tenant.id(), InventorySettings.masterOf(tenant)).call(call, deadline);
        Instant surely = clock.instant().plus(InventorySettings.of(tenant).tolerance());
        return body.answer(answer, asked, surely);
    }

    @Override
    public boolean confirm(Tenant tenant, OrderId order, String externalId) {
        Optional<String> path = new ReservationPath(settings(tenant).confirmPath()).of(order, externalId);
        return path.isPresent() && tell(tenant, change("confirm-reservation", "POST", path.get()));
    }

    @Override
    public void release(Tenant tenant, OrderId order, String externalId) {
        new ReservationPath(settings(tenant).releasePath())
                .of(order, externalId)
                .ifPresent(path -> tell(tenant, change("release-reservation", "DELETE", path)));
    }

    /** Whether the master did it; not if there is nothing any more that it could do it to. */
    private boolean tell(Tenant tenant, SystemCall call) {
        SystemAnswer answer =
                systems.client(tenant.id(), InventorySettings.masterOf(tenant)).call(call);
        if (!answer.isSuccess() && !OVER.contains(answer.status())) {
            throw new PermanentFault(
                    InventoryMasterFault.RESERVATION_NOT_SETTLED,
                    call.operation() + " was answered with status " + answer.status());
        }
        return answer.isSuccess();
    }

    /** Repeatable: it says what the reservation is to be. */
    private static SystemCall change(String operation, String method, String path) {
        return new SystemCall(operation, method, path, Map.of(), new byte[0], Optional.empty(), true);
    }

    private static HttpMasterSettings settings(Tenant tenant) {
        return tenant.section(HttpMasterSettings.SECTION);
    }
}
