package io.integrationhub.sandbox;

import io.integrationhub.sandbox.cdp.CdpStandIn;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.BrokerSettings;
import io.integrationhub.sandbox.infra.DatabaseSettings;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.mail.MailStandIn;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.tax.TaxStandIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The running environment of the hub: broker, database and stand-ins. A restart with the same folder finds its data.
 */
public final class Sandbox implements AutoCloseable {

    private static final String DATABASE = "hub";

    private final SandboxConfig config;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final StandIns standIns;
    private final FeedFolders feeds;

    private Sandbox(SandboxConfig config) {
        this.config = config;
        this.feeds = FeedFolders.create(config);
        // The two slowest parts start concurrently.
        CompletableFuture<EmbeddedDatabase> startingDatabase = CompletableFuture.supplyAsync(this::startDatabase);
        this.broker = startBroker();
        this.database = startingDatabase.join();
        this.standIns = StandIns.start(config);
    }

    /** Starts all parts; returns when they accept requests. */
    public static Sandbox start(SandboxConfig config) {
        return new Sandbox(config);
    }

    private EmbeddedBroker startBroker() {
        BrokerSettings settings =
                BrokerSettings.temporary().onPort(config.ports().kafka());
        return EmbeddedBroker.start(
                config.folderOf("kafka").map(settings::persistedIn).orElse(settings));
    }

    private EmbeddedDatabase startDatabase() {
        DatabaseSettings settings =
                DatabaseSettings.temporary().onPort(config.ports().database());
        return EmbeddedDatabase.start(
                config.folderOf("postgresql").map(settings::persistedIn).orElse(settings));
    }

    /** The broker. */
    public EmbeddedBroker broker() {
        return broker;
    }

    /** The database server. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** The JDBC URL of the database, which the services share with a schema each. */
    public String jdbcUrl() {
        return database.database(DATABASE);
    }

    /** commercetools, with a Project per tenant. */
    public CommercetoolsStandIn commercetools() {
        return standIns.commercetools();
    }

    /** The mail server of all tenants. */
    public MailStandIn mail() {
        return standIns.mail();
    }

    /** A tenant's order management system. */
    public OmsStandIn oms(String tenant) {
        return standIns.oms(tenant);
    }

    /** A tenant's tax engine. */
    public TaxStandIn tax(String tenant) {
        return standIns.tax(tenant);
    }

    /** A tenant's customer data platform. */
    public CdpStandIn cdp(String tenant) {
        return standIns.cdp(tenant);
    }

    /** The folders into which the merchants' systems write files for the hub. */
    FeedFolders feeds() {
        return feeds;
    }

    /** The folder of a merchant into which its systems write catalogs and prices, each into a folder below. */
    public Path feeds(SandboxTenant tenant) {
        return feeds.of(tenant);
    }

    /** The configuration it was started with. */
    public SandboxConfig config() {
        return config;
    }

    /** The variables that all services of the hub need. */
    public Map<String, String> environment() {
        return HubEnvironment.of(this);
    }

    /** The variables that register the Extensions of a service at this address. */
    public Map<String, String> extensionVariables(URI service) {
        return HubEnvironment.extensions(config, service);
    }

    /** The variables that give inventory-threshold a Subscription of its own. */
    public Map<String, String> inventorySubscriptionVariables() {
        return HubEnvironment.inventorySubscription(config);
    }

    /** The variables that give customer-sync a Subscription of its own. */
    public Map<String, String> customerSubscriptionVariables() {
        return HubEnvironment.customerSubscription(config);
    }

    /** The variables that give email-notifier a Subscription of its own. */
    public Map<String, String> mailSubscriptionVariables() {
        return HubEnvironment.mailSubscription(config);
    }

    /** Stops all parts; data in a configured folder remains. */
    @Override
    public void close() {
        standIns.close();
        broker.close();
        database.close();
    }
}
