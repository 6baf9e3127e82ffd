package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemResponse;
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

    private final LiveClients live;
    private final SystemClients systems;
    private final HttpMappings mappings;
    private final InstantSource clock;

    HttpInventoryMaster(LiveClients live, SystemClients systems, HttpMappings mappings, InstantSource clock) {
        this.live = live;
        this.systems = systems;
        this.mappings = mappings;
        this.clock = clock;
    }

    @Override
    public List<Word> ask(Tenant tenant, Set<Position> positions, Deadline deadline) {
        LiveClient client = live.liveClient(tenant.id(), InventorySettings.masterOf(tenant));
        return ask(tenant, positions, call -> client.call(call, deadline));
    }

    @Override
    public List<Word> list(Tenant tenant, Set<Position> positions) {
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
        SystemResponse answer = systems.client(tenant.id(), InventorySettings.masterOf(tenant))
                .call(SystemCall.get("list-stock", path.replace("{cursor}", at)));
        return mappings.of(tenant).stock().listing(answer, asked);
    }

    private List<Word> ask(Tenant tenant, Set<Position> positions, Function<SystemCall, SystemResponse> client) {
        StockBody body = mappings.of(tenant).stock();
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
