package io.integrationhub.sandbox;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.oms.OmsStandIn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment variables that connect the hub's services to a sandbox. */
final class HubEnvironment {

    /** The password for the operator endpoints of the services. */
    static final String OPERATOR_PASSWORD = "sandbox-operator";

    private final Sandbox sandbox;
    private final Map<String, String> variables = new LinkedHashMap<>();

    private HubEnvironment(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Map<String, String> of(Sandbox sandbox) {
        HubEnvironment environment = new HubEnvironment(sandbox);
        environment.addInfrastructure();
        sandbox.config().tenants().forEach(environment::addTenant);
        return environment.variables;
    }

    /** Variables of one service alone, because commercetools calls each service at an address of its own. */
    static Map<String, String> extensions(SandboxConfig config, URI service) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (SandboxTenant tenant : config.tenants()) {
            variables.put(prefix(tenant) + "COMMERCETOOLS_EXTENSIONS_URL", service.toString());
        }
        return variables;
    }

    /** Variables of inventory-threshold alone, because its Subscription has a topic of its own. */
    static Map<String, String> inventorySubscription(SandboxConfig config) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (SandboxTenant tenant : config.tenants()) {
            variables.put(prefix(tenant) + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", tenant.inventoryTopic());
        }
        return variables;
    }

    /** Variables of customer-sync alone, because its Subscription has a topic of its own. */
    static Map<String, String> customerSubscription(SandboxConfig config) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (SandboxTenant tenant : config.tenants()) {
            variables.put(prefix(tenant) + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", tenant.customerTopic());
        }
        return variables;
    }

    /** Variables of email-notifier alone, because its Subscription has a topic of its own. */
    static Map<String, String> mailSubscription(SandboxConfig config) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (SandboxTenant tenant : config.tenants()) {
            variables.put(prefix(tenant) + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", tenant.mailTopic());
        }
        return variables;
    }

    private static String prefix(SandboxTenant tenant) {
        return "HUB_TENANTS_" + tenant.name().toUpperCase(Locale.ROOT) + "_";
    }

    private void addInfrastructure() {
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", sandbox.broker().bootstrapServers());
        // A single broker cannot keep more; in production, leave it out.
        variables.put("HUB_STREAM_REPLICATION_FACTOR", "1");
        variables.put("SPRING_DATASOURCE_URL", sandbox.jdbcUrl());
        variables.put("SPRING_DATASOURCE_USERNAME", EmbeddedDatabase.USER);
        variables.put("SPRING_DATASOURCE_PASSWORD", "");
        variables.put("HUB_OPERATOR_PASSWORD", OPERATOR_PASSWORD);
    }

    private void addTenant(SandboxTenant tenant) {
        String prefix = prefix(tenant);
        variables.put(prefix + "MASTERS_ORDER", "oms");
        // Everything, because all orders of the sandbox are made for the hub.
        variables.put(prefix + "ORDER_EXPORT_GATE_PLACED_FROM", "2020-01-01");
        variables.put(prefix + "ORDER_EXPORT_GATE_IMPORTED_ORDERS", "export");
        variables.put(prefix + "ORDER_EXPORT_GATE_FINISHED_ORDERS", "export");
        addCommercetools(prefix + "COMMERCETOOLS_", tenant);
        addOms(prefix + "SYSTEMS_OMS_", tenant, sandbox.oms(tenant.name()));
        addInventory(prefix, tenant);
        variables.putAll(TaxEnvironment.of(prefix, tenant, sandbox.tax(tenant.name())));
        variables.putAll(MailEnvironment.of(prefix, tenant, sandbox.mail()));
        variables.putAll(CustomerEnvironment.of(prefix, tenant, sandbox.cdp(tenant.name())));
        variables.putAll(CatalogEnvironment.of(prefix, tenant, sandbox.feeds()));
    }

    private void addInventory(String prefix, SandboxTenant tenant) {
        variables.put(prefix + "MASTERS_INVENTORY", "oms");
        variables.put(prefix + "INVENTORY_THRESHOLD_THRESHOLDS_DEFAULT", "5");
        // One policy per tenant, so that the demo can show both.
        boolean first = tenant.equals(sandbox.config().tenants().getFirst());
        variables.put(prefix + "INVENTORY_THRESHOLD_ON_MASTER_FAILURE", first ? "accept-and-mark" : "reject");
        variables.put(prefix + "INVENTORY_THRESHOLD_STOCK_IN_REPEATED_POSITIONS", first ? "reject" : "sum");
        // Everything in the sandbox uses the clock of the same machine.
        variables.put(prefix + "INVENTORY_THRESHOLD_CLOCK_SKEW", "0s");
    }

    private void addCommercetools(String prefix, SandboxTenant tenant) {
        variables.put(prefix + "PROJECT_KEY", tenant.projectKey());
        variables.put(prefix + "API_URL", sandbox.commercetools().baseUrl().toString());
        variables.put(prefix + "AUTH_URL", sandbox.commercetools().authUrl().toString());
        variables.put(prefix + "CLIENT_ID", tenant.clientId());
        variables.put(prefix + "CLIENT_SECRET", tenant.clientSecret());
        variables.put(prefix + "SUBSCRIPTION_DESTINATION", "pubsub");
        variables.put(prefix + "SUBSCRIPTION_PROJECT_ID", SandboxTenant.PUB_SUB_PROJECT);
        variables.put(prefix + "SUBSCRIPTION_TOPIC", tenant.name());
        variables.put(prefix + "INGRESS_SECRETS", tenant.pushSecret());
        variables.put(prefix + "EXTENSIONS_SECRETS", tenant.extensionSecret());
        // Longer than in production, because a single machine runs everything.
        variables.put(prefix + "EXTENSIONS_TIMEOUT_MARGIN", "1500ms");
        for (String extension : List.of("STOCK", "TAX")) {
            variables.put(prefix + "EXTENSIONS_NAMED_" + extension + "_TIMEOUT", "5s");
            variables.put(prefix + "EXTENSIONS_NAMED_" + extension + "_ON_FAILURE", "reject");
        }
    }

    private void addOms(String prefix, SandboxTenant tenant, OmsStandIn oms) {
        variables.put(prefix + "URL", oms.url().toString());
        variables.put(prefix + "ALLOW_PLAIN_HTTP", "true");
        variables.put(prefix + "ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(prefix + "AUTH_SCHEME", "bearer");
        variables.put(prefix + "AUTH_TOKEN", tenant.omsToken());
        variables.put(prefix + "IDEMPOTENCY_HEADER", "Idempotency-Key");
        // Shorter than in production, because people watch the demo.
        variables.put(prefix + "CIRCUIT_OPEN_DURATION", "3s");
        variables.put(prefix + "LIVE_CIRCUIT_OPEN_DURATION", "3s");
        variables.put(prefix + "WEBHOOK_SECRETS", tenant.webhookSecret());
        variables.put(prefix + "WEBHOOK_SIGNATURE_HEADER", "X-Oms-Signature");
        variables.put(prefix + "WEBHOOK_SIGNED_CONTENT", "{timestamp}.{body}");
        variables.put(prefix + "WEBHOOK_TIMESTAMP_HEADER", "X-Oms-Timestamp");
        variables.put(prefix + "WEBHOOK_ID_HEADER", "X-Oms-Event-Id");
    }
}
