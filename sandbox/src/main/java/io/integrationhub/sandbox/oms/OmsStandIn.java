package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.http.StandInServer;
import io.integrationhub.sandbox.oms.protocol.OmsEventFile;
import io.integrationhub.sandbox.oms.protocol.OmsSchema;
import io.integrationhub.sandbox.oms.protocol.OmsUpdates;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running stand-in for an order management system, with its API on one port and its admin API on another. */
public final class OmsStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OmsConfig config;
    private final OmsFaults faults = new OmsFaults();
    private final OmsLedger ledger;
    private final OmsUpdates updates;
    private final OmsProgress progress;
    private final OmsStock stock;
    private final OmsUpdates stockUpdates;
    private final OmsHandler handler;
    private final StandInServer api;
    private final StandInServer admin;
    private volatile boolean down;

    private OmsStandIn(OmsConfig config) {
        this.config = config;
        OmsEventFile file = new OmsEventFile(config.folder());
        this.updates = new OmsUpdates(
                OmsSchema.ORDER_UPDATE,
                update -> update.at("/order/id").asString(),
                file,
                new OmsWebhooks(config.webhook(), config.clock()));
        this.stockUpdates = new OmsUpdates(
                OmsSchema.STOCK_UPDATE, OmsStockPosition::in, file, new OmsWebhooks(Optional.empty(), config.clock()));
        this.stock = new OmsStock(config.clock(), stockUpdates, file);
        this.ledger = new OmsLedger(config.clock(), file, stock);
        this.progress = new OmsProgress(ledger, updates, config.clock());
        restoreFrom(file);
        OmsStockApi stockApi = new OmsStockApi(stock, stockUpdates, config.clock());
        this.handler = new OmsHandler(faults, new OmsApi(config.token(), ledger, updates, faults, stockApi)::handle);
        this.api = new StandInServer(new InetSocketAddress(config.host(), config.port()), handler);
        this.admin = new StandInServer(
                new InetSocketAddress(config.host(), config.adminPort()),
                new OmsHandler(new OmsFaults(), new OmsAdmin(this)::handle));
    }

    /** Starts a stand-in; returns when it accepts requests. */
    public static OmsStandIn start(OmsConfig config) {
        OmsStandIn oms = new OmsStandIn(config);
        oms.api.start();
        oms.admin.start();
        return oms;
    }

    private void restoreFrom(OmsEventFile file) {
        file.replay(Map.of(
                OmsLedger.EVENT,
                event -> ledger.restore(JSON.treeToValue(event, OmsLedger.StoredEffect.class)),
                OmsLedger.RETURN_EVENT,
                event -> ledger.restore(JSON.treeToValue(event, OmsLedger.StoredReturn.class)),
                OmsStock.STOCK_EVENT,
                event -> stock.restore(JSON.treeToValue(event, OmsStock.StoredQuantity.class)),
                OmsStock.RESERVATION_EVENT,
                event -> stock.restore(JSON.treeToValue(event, OmsStock.StoredReservation.class)),
                OmsSchema.ORDER_UPDATE.name(),
                this::restoreUpdate,
                OmsSchema.STOCK_UPDATE.name(),
                stockUpdates::restore));
    }

    private void restoreUpdate(JsonNode update) {
        updates.restore(update);
        if (update.has("status")) {
            ledger.status(
                    update.at("/order/id").asString(), update.path("status").asString());
        }
    }

    /** The URL of its API; paths begin with {@code /api}. */
    public URI url() {
        return URI.create("http://localhost:" + api.port());
    }

    /** The URL of its admin API; paths begin with {@code /admin}. */
    public URI adminUrl() {
        return URI.create("http://localhost:" + admin.port());
    }

    /** The bearer token that callers need. */
    public String token() {
        return config.token();
    }

    /** Its orders and everything that was done to them. */
    public OmsLedger ledger() {
        return ledger;
    }

    /** Number of requests that were meant to change something, whether they succeeded or not. */
    public long writes() {
        return handler.writes();
    }

    /** The updates about orders. */
    public OmsUpdates updates() {
        return updates;
    }

    /** Advances orders. */
    public OmsProgress progress() {
        return progress;
    }

    /** Its stock and reservations. */
    public OmsStock stock() {
        return stock;
    }

    /** The updates about stock. */
    public OmsUpdates stockUpdates() {
        return stockUpdates;
    }

    /** The webhooks for order updates. */
    public OmsWebhooks webhooks() {
        return updates.webhooks();
    }

    /** Activates exactly these faults; none of them makes it reliable again. */
    public void setFaults(OmsFault... active) {
        faults.set(active);
    }

    /** The active faults. */
    public List<OmsFault> faults() {
        return faults.current();
    }

    /** Refuses connections until {@link #comeUp}. */
    public void goDown() {
        down = true;
        api.stop();
    }

    /** Accepts connections again, on the same port. */
    public void comeUp() {
        api.start();
        down = false;
    }

    /** Whether it refuses connections. */
    public boolean isDown() {
        return down;
    }

    @Override
    public void close() {
        updates.webhooks().stop();
        stockUpdates.webhooks().stop();
        api.close();
        admin.close();
    }
}
