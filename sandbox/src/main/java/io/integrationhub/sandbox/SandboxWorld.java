package io.integrationhub.sandbox;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.BrokerSettings;
import io.integrationhub.sandbox.infra.DatabaseSettings;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.WebhookTarget;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Everything the hub needs around it, running: a second start on the same folder finds what was there before. */
public final class SandboxWorld implements AutoCloseable {

    private static final String DATABASE = "hub";

    /** No more than the hub's documentation asks for. */
    private static final List<String> HUB_SCOPES = List.of(
            "manage_orders",
            "manage_payments",
            "manage_subscriptions",
            "manage_types",
            "view_states",
            "manage_states",
            "view_messages",
            "manage_project_settings",
            "manage_products");

    private static final List<String> SHOP_SCOPES = List.of("manage_project");

    private final SandboxConfig config;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final CommercetoolsStandIn commercetools;
    private final Map<String, OmsStandIn> omsByTenant = new LinkedHashMap<>();

    private SandboxWorld(SandboxConfig config) {
        this.config = config;
        // The two slow starters side by side.
        CompletableFuture<EmbeddedDatabase> startingDatabase = CompletableFuture.supplyAsync(this::startDatabase);
        this.broker = startBroker();
        this.database = startingDatabase.join();
        this.commercetools = startCommercetools();
        config.tenants().forEach(tenant -> omsByTenant.put(tenant.name(), startOms(tenant)));
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

    private CommercetoolsStandIn startCommercetools() {
        int port = config.ports().commercetools();
        CommercetoolsStandIn starting = config.folderOf("commercetools")
                .map(folder -> CommercetoolsStandIn.start(port, folder))
                .orElseGet(() -> CommercetoolsStandIn.start(port));
        for (SandboxTenant tenant : config.tenants()) {
            starting.createProject(tenant.projectKey(), tenant.clientId(), tenant.clientSecret(), HUB_SCOPES);
            starting.tokens()
                    .register(tenant.projectKey(), tenant.shopClientId(), tenant.shopClientSecret(), SHOP_SCOPES);
            starting.pushTo(
                    SandboxTenant.PUB_SUB_PROJECT + "/" + tenant.name(),
                    config.orderExport().resolve("/ingress/" + tenant.name() + "/commercetools"),
                    "Bearer " + tenant.pushSecret());
        }
        return starting;
    }

    private OmsStandIn startOms(SandboxTenant tenant) {
        URI hook = config.orderExport().resolve("/webhooks/" + tenant.name() + "/oms");
        OmsConfig settings = OmsConfig.withToken(tenant.omsToken())
                .onHost(config.host())
                .onPorts(
                        config.ports().omsOf(tenant.name()),
                        config.ports().omsAdminOf(tenant.name()))
                .telling(new WebhookTarget(hook, tenant.webhookSecret()));
        return OmsStandIn.start(
                config.folderOf("oms-" + tenant.name()).map(settings::keptIn).orElse(settings));
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
        return commercetools;
    }

    /** A tenant's order management system. */
    public OmsStandIn oms(String tenant) {
        OmsStandIn oms = omsByTenant.get(tenant);
        if (oms == null) {
            throw new IllegalArgumentException("the sandbox has no tenant " + tenant);
        }
        return oms;
    }

    /** How it was started. */
    public SandboxConfig config() {
        return config;
    }

    /** The variables that make any service of the hub work with this world. */
    public Map<String, String> environment() {
        return HubEnvironment.of(this);
    }

    /** Stops all parts; what is kept stays. */
    @Override
    public void close() {
        omsByTenant.values().forEach(OmsStandIn::close);
        commercetools.close();
        broker.close();
        database.close();
    }
}
