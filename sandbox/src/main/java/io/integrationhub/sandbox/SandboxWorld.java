package io.integrationhub.sandbox;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.BrokerSettings;
import io.integrationhub.sandbox.infra.DatabaseSettings;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.tax.TaxStandIn;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Everything the hub needs around it, running: a second start on the same folder finds what was there before. */
public final class SandboxWorld implements AutoCloseable {

    private static final String DATABASE = "hub";

    private final SandboxConfig config;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final StandIns standIns;

    private SandboxWorld(SandboxConfig config) {
        this.config = config;
        // The two slow starters side by side.
        CompletableFuture<EmbeddedDatabase> startingDatabase = CompletableFuture.supplyAsync(this::startDatabase);
        this.broker = startBroker();
        this.database = startingDatabase.join();
        this.standIns = StandIns.start(config);
    }

    /** Starts all parts; returns when they answer. */
    public static SandboxWorld start(SandboxConfig config) {
        return new SandboxWorld(config);
    }

    private EmbeddedBroker startBroker() {
        BrokerSettings settings =
                BrokerSettings.temporary().onPort(config.ports().kafka());
        return EmbeddedBroker.start(
                config.folderOf("kafka").map(settings::keptIn).orElse(settings));
    }

    private EmbeddedDatabase startDatabase() {
        DatabaseSettings settings =
                DatabaseSettings.temporary().onPort(config.ports().database());
        return EmbeddedDatabase.start(
                config.folderOf("postgresql").map(settings::keptIn).orElse(settings));
    }

    /** The broker. */
    public EmbeddedBroker broker() {
        return broker;
    }

    /** The database server. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** The address of the database that the services share, each with a schema of its own. */
    public String jdbcUrl() {
        return database.database(DATABASE);
    }

    /** commercetools, with a Project per tenant. */
    public CommercetoolsStandIn commercetools() {
        return standIns.commercetools();
    }

    /** A tenant's order management system. */
    public OmsStandIn oms(String tenant) {
        return standIns.oms(tenant);
    }

    /** A tenant's tax engine. */
    public TaxStandIn tax(String tenant) {
        return standIns.tax(tenant);
    }

    /** How it was started. */
    public SandboxConfig config() {
        return config;
    }

    /** The variables that make any service of the hub work with this world. */
    public Map<String, String> environment() {
        return HubEnvironment.of(this);
    }

    /** The variables by which a service at this address tells commercetools where to call it. */
    public Map<String, String> extensionsAt(URI service) {
        return HubEnvironment.extensionsAt(config, service);
    }

    /** The variables by which inventory-threshold is notified apart from other services. */
    public Map<String, String> inventoryFeed() {
        return HubEnvironment.inventoryFeed(config);
    }

    /** Stops all parts; what is kept stays. */
    @Override
    public void close() {
        standIns.close();
        broker.close();
        database.close();
    }
}
