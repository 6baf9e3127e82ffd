package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.system.Deadline;
import io.integrationhub.starter.system.LiveSystems;
import io.integrationhub.starter.system.SystemAnswer;
import io.integrationhub.starter.system.SystemCall;
import io.integrationhub.starter.tenant.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a tenant's inventory master over HTTP. */
class HttpInventoryMaster implements InventoryMaster {

    private final LiveSystems systems;
    private final HttpMappings mappings;
    private final InstantSource clock;

    HttpInventoryMaster(LiveSystems systems, HttpMappings mappings, InstantSource clock) {
        this.systems = systems;
        this.mappings = mappings;
        this.clock = clock;
    }

    @Override
    public List<Word> ask(Tenant tenant, Set<Position> positions, Deadline deadline) {
        StockBody body = mappings.of(tenant).stock();
        // Before the call: whatever happens while the master thinks, its word may not include.
        Instant asked = clock.instant();
        SystemCall call =
                new SystemCall(
                        "query-stock",
                        "POST",
                        tenant.section(HttpMasterSettings.SECTION).queryPath(),
                        Map.of(),
                        body.question(positions),
                        Optional.empty(),
                        true);
        SystemAnswer answer =
                systems.liveClient(tenant.id(), InventorySettings.masterOf(tenant))
                        .call(call, deadline);
        return body.words(answer, asked);
    }
}
