package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.LiveSystems;
import io.integrationhub.system.OutsideSystems;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks a tenant's inventory master over HTTP. */
class HttpInventoryMaster implements InventoryMaster {

    private final LiveSystems live;
    private final OutsideSystems systems;
    private final HttpMappings mappings;
    private final InstantSource clock;

    HttpInventoryMaster(LiveSystems live, OutsideSystems systems, HttpMappings mappings, InstantSource clock) {
        this.live = live;
        this.systems = systems;
        this.mappings = mappings;
        this.clock = clock;
    }

    @Override
    public List<ReportedStock> ask(Tenant tenant, Set<Position> positions, Deadline deadline) {
        LiveClient client = live.liveClient(tenant.id(), InventorySettings.masterOf(tenant));
        return ask(tenant, positions, call -> client.call(call, deadline));
    }

    @Override
    public List<ReportedStock> list(Tenant tenant, Set<Position> positions) {
        return ask(tenant, positions, systems.client(tenant.id(), InventorySettings.masterOf(tenant))::call);
    }

    @Override
    public Listing listing(Tenant tenant, String cursor) {
        String path = tenant.section(HttpMasterSettings.SECTION).listPath();
        if (path.isEmpty()) {
            return Listing.END;
        }
        Instant asked = clock.instant();
        String at = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        SystemAnswer answer = systems.client(tenant.id(), InventorySettings.masterOf(tenant))
                .call(SystemCall.get("list-stock", path.replace("{cursor}", at)));
        return mappings.of(tenant).stock().listing(answer, asked);
    }

    private List<ReportedStock> ask(Tenant tenant, Set<Position> positions, Function<SystemCall, SystemAnswer> client) {
        StockDocuments body = mappings.of(tenant).stock();
        // Before the call: whatever happens while the master thinks, its word may not include.
        Instant asked = clock.instant();
        SystemCall call = new SystemCall(
                "query-stock",
                "POST",
                tenant.section(HttpMasterSettings.SECTION).queryPath(),
                Map.of(),
                body.question(positions),
                Optional.empty(),
                true);
        return body.words(client.apply(call), asked);
    }
}
