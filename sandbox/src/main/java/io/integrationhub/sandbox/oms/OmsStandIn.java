package io.integrationhub.sandbox.oms;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A running stand-in for an order management system: its API on one port, its switches on another. */
public final class OmsStandIn implements AutoCloseable {

    private final OmsConfig config;
    private final OmsFaults faults = new OmsFaults();
    private final OmsLedger ledger;
    private final OmsUpdates updates;
    private final OmsProgress progress;
    private final OmsStock stock;
    private final OmsStockNews stockNews;
    private final OmsWebhooks webhooks;
    private final OmsServer api;
    private final OmsServer admin;
    private volatile boolean down;

    private OmsStandIn(OmsConfig config) {
        this.config = config;
        OmsFile file = new OmsFile(config.folder());
        this.webhooks = new OmsWebhooks(config.webhook(), config.clock());
        this.stockNews = new OmsStockNews(config.clock(), file, new OmsWebhooks(Optional.empty(), config.clock()));
        this.stock = new OmsStock(config.clock(), stockNews, file);
        this.ledger = new OmsLedger(config.clock(), file, stock);
        this.updates = new OmsUpdates(file, webhooks::send);
        this.progress = new OmsProgress(ledger, updates, config.clock());
        file.replay(Map.of(
                "effect", kept -> ledger.restore(read(kept, OmsFile.KeptEffect.class)),
                "update", this::restore,
                "stock", kept -> stock.restore(read(kept, OmsStock.KeptStock.class)),
                "reservation", kept -> stock.restore(read(kept, OmsStock.KeptReservation.class)),
                "stock-update", stockNews::restore));
        OmsApi calls =
                new OmsApi(config.token(), ledger, updates, faults, new OmsStockApi(stock, stockNews, config.clock()));
        this.api = new OmsServer(config.host(), config.port(), faults, calls::answer);
        this.admin = new OmsServer(config.host(), config.adminPort(), new OmsFaults(), new OmsAdmin(this)::answer);
    }

    /** Starts a stand-in; returns when it answers. */
    public static OmsStandIn start(OmsConfig config) {
        OmsStandIn oms = new OmsStandIn(config);
        oms.api.start();
        oms.admin.start();
        return oms;
    }

    private static <T> T read(JsonNode kept, Class<T> type) {
        return OmsAnswer.JSON.treeToValue(kept, type);
    }

    private void restore(JsonNode update) {
        updates.restore(update);
        if (update.has("status")) {
            ledger.status(
                    update.at("/order/id").asString(), update.path("status").asString());
        }
    }

    /** Where its API is; paths begin with {@code /api}. */
    public URI url() {
        return URI.create("http://localhost:" + api.port());
    }

    /** Where its switches are; paths begin with {@code /admin}. */
    public URI adminUrl() {
        return URI.create("http://localhost:" + admin.port());
    }

    /** The bearer token callers need. */
    public String token() {
        return config.token();
    }

    /** What it has and did. */
    public OmsLedger ledger() {
        return ledger;
    }

    /** How many requests wanted to change something, whatever came of them. */
    public long writes() {
        return api.writes();
    }

    /** What it told. */
    public OmsUpdates updates() {
        return updates;
    }

    /** Moves orders on. */
    public OmsProgress progress() {
        return progress;
    }

    /** What it has in stock. */
    public OmsStock stock() {
        return stock;
    }

    /** What it told about its stock, and how. */
    public OmsStockNews stockNews() {
        return stockNews;
    }

    /** How it tells. */
    public OmsWebhooks webhooks() {
        return webhooks;
    }

    /** Misbehaves in exactly these ways from now on; none of them makes it well. */
    public void behave(OmsFault... wanted) {
        faults.set(wanted);
    }

    /** The ways in which it misbehaves. */
    public List<OmsFault> faults() {
        return faults.current();
    }

    /** Refuses connections until {@link #comeBack}. */
    public void goDown() {
        down = true;
        api.stop();
    }

    /** Is reachable again, on the same port. */
    public void comeBack() {
        api.start();
        down = false;
    }

    /** Whether it refuses connections. */
    public boolean isDown() {
        return down;
    }

    @Override
    public void close() {
        webhooks.stop();
        stockNews.webhooks().stop();
        api.stop();
        admin.stop();
    }
}
