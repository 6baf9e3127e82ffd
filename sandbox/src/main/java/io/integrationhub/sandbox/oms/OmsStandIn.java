package io.integrationhub.sandbox.oms;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A running stand-in for an order management system: its API on one port, its switches on another.
 */
public final class OmsStandIn implements AutoCloseable {

    private final OmsConfig config;
    private final OmsFaults faults = new OmsFaults();
    private final OmsLedger ledger;
    private final OmsUpdates updates;
    private final OmsProgress progress;
    private final OmsWebhooks webhooks;
    private final OmsServer api;
    private final OmsServer admin;
    private volatile boolean down;

    private OmsStandIn(OmsConfig config) {
        this.config = config;
        OmsFile file = new OmsFile(config.folder());
        this.webhooks = new OmsWebhooks(config.webhook(), config.clock());
        this.ledger = new OmsLedger(config.clock(), file);
        this.updates = new OmsUpdates(file, webhooks::send);
        this.progress = new OmsProgress(ledger, updates, config.clock());
        file.replay(ledger::restore, this::restore);
        OmsApi calls = new OmsApi(config.token(), ledger, updates, faults);
        this.api = new OmsServer(config.host(), config.port(), faults, calls::answer);
        this.admin =
                new OmsServer(
                        config.host(),
                        config.adminPort(),
                        new OmsFaults(),
                        new OmsAdmin(this)::answer);
    }

    /** Starts a stand-in; returns when it answers. */
    public static OmsStandIn start(OmsConfig config) {
        OmsStandIn oms = new OmsStandIn(config);
        oms.api.start();
        oms.admin.start();
        return oms;
    }

    private void restore(JsonNode update) {
        updates.restore(update);
        if (update.has("status")) {
            ledger.status(update.at("/order/id").asString(), update.path("status").asString());
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
        api.stop();
        admin.stop();
    }
}
