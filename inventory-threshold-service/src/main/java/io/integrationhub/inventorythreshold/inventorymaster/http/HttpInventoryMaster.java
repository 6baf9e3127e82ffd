package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.inbound.PartiallyRead;
import io.integrationhub.system.settings.InboundSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Queries a tenant's inventory master over HTTP. */
class HttpInventoryMaster implements InventoryMaster, ConnectionCheck {

    private static final Logger log = LoggerFactory.getLogger(HttpInventoryMaster.class);

    private static final JsonMapper JSON = new JsonMapper();

    /** An article that no master has, for the doctor. */
    private static final Position UNKNOWN = Position.of("hub-doctor");

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
    public List<ReportedStock> query(StockTenant tenant, Set<Position> positions, Deadline deadline) {
        LiveClient client = live.liveClient(tenant.id(), tenant.master());
        return query(tenant, positions, call -> client.call(call, deadline));
    }

    @Override
    public void rehearse(StockTenant tenant, Set<Position> positions) {
        byte[] body = JSON.writeValueAsBytes(
                Map.of("asOf", clock.instant().toString(), "items", PositionsJson.items(positions)));
        try {
            query(tenant, positions, _ -> new SystemResponse(200, Map.of("content-type", "application/json"), body));
        } catch (Fault _) {
            // The response has the form of the neutral protocol, which the tenant's mapping need not understand.
        }
    }

    @Override
    public List<ReportedStock> queryInBackground(StockTenant tenant, Set<Position> positions) {
        return query(tenant, positions, systems.client(tenant.id(), tenant.master())::call);
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        if (!StockTenant.isMastered(tenant)) {
            return List.of();
        }
        StockTenant stock = StockTenant.of(tenant);
        SystemConnection connection = new SystemConnection(systems, tenant, stock.master(), "query stock");
        return List.of(connection.triedBy(client -> {
            int found = query(stock, Set.of(UNKNOWN), client::call).size();
            return connection.healthy(
                    "its response is understood; it has stock of " + found + " of 1 invented article");
        }));
    }

    private List<ReportedStock> query(
            StockTenant tenant, Set<Position> positions, Function<SystemCall, SystemResponse> client) {
        Object body = mappings.query().apply(tenant.tenant(), Map.of("items", PositionsJson.items(positions)));
        SystemCall call = new SystemCall(
                "query-stock",
                "POST",
                settings(tenant).queryPath(),
                Map.of(),
                JSON.writeValueAsBytes(body),
                Optional.empty(),
                true);
        // Before the call, because the response need not include what happens during it.
        Instant queriedAt = clock.instant();
        return StockResponse.of(tenant.tenant(), mappings.queryResponse(), client.apply(call.asRead()))
                .stock(queriedAt, maxTimeAhead(tenant));
    }

    @Override
    public StockPage list(StockTenant tenant, String cursor) {
        String path = settings(tenant).listPath();
        if (path.isEmpty()) {
            return StockPage.END;
        }
        String encoded = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        SystemCall call = SystemCall.get("list-stock", path.replace("{cursor}", encoded));
        Instant queriedAt = clock.instant();
        SystemResponse response = systems.client(tenant.id(), tenant.master()).call(call);
        PartiallyRead<StockResponse> read = StockResponse.page(tenant.tenant(), mappings.list(), response);
        read.unreadable()
                .forEach(item -> log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("detail", item)
                        .log("Item of the master's list cannot be read; the others count"));
        StockResponse page = read.value();
        return new StockPage(page.stock(queriedAt, maxTimeAhead(tenant)), Optional.ofNullable(page.next()));
    }

    private static Duration maxTimeAhead(StockTenant tenant) {
        return InboundSettings.of(tenant.tenant()).maxTimeAhead();
    }

    private static HttpMasterSettings settings(StockTenant tenant) {
        return tenant.tenant().section(HttpMasterSettings.SECTION);
    }
}
