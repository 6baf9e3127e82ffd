package io.integrationhub.sandbox;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.oms.OmsStandIn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment variables that make the hub's services work with a world. */
final class HubEnvironment {

    /** Opens the operators' endpoints of services in the sandbox. */
    static final String OPERATOR_PASSWORD = "sandbox-operator";

    private final SandboxWorld world;
    private final Map<String, String> variables = new LinkedHashMap<>();

    private HubEnvironment(SandboxWorld world) {
        this.world = world;
    }

    static Map<String, String> of(SandboxWorld world) {
        HubEnvironment environment = new HubEnvironment(world);
        environment.addInfrastructure();
        world.config().tenants().forEach(environment::addTenant);
        return environment.variables;
    }

    private void addInfrastructure() {
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", world.broker().bootstrapServers());
        variables.put("SPRING_DATASOURCE_URL", world.jdbcUrl());
        variables.put("SPRING_DATASOURCE_USERNAME", EmbeddedDatabase.USER);
        variables.put("SPRING_DATASOURCE_PASSWORD", "");
        variables.put("HUB_OPERATOR_PASSWORD", OPERATOR_PASSWORD);
    }

    /** Each service that commercetools asks has an address of its own. */
    static Map<String, String> extensionsAt(SandboxConfig config, URI service) {
        Map<String, String> variables = new LinkedHashMap<>();
        config.tenants()
                .forEach(tenant -> variables.put(prefix(tenant) + "COMMERCETOOLS_EXTENSIONS_URL", service.toString()));
        return variables;
    }

    static Map<String, String> inventoryFeed(SandboxConfig config) {
        Map<String, String> variables = new LinkedHashMap<>();
        config.tenants()
                .forEach(tenant ->
                        variables.put(prefix(tenant) + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", tenant.inventoryTopic()));
        return variables;
    }

    private static String prefix(SandboxTenant tenant) {
        return "HUB_TENANTS_" + tenant.name().toUpperCase(Locale.ROOT) + "_";
    }

    private void addTenant(SandboxTenant tenant) {
        String prefix = prefix(tenant);
        variables.put(prefix + "MASTERS_ORDER", "oms");
        addCommercetools(prefix + "COMMERCETOOLS_", tenant);
        addOms(prefix + "SYSTEMS_OMS_", tenant, world.oms(tenant.name()));
        addInventory(prefix, tenant);
        variables.putAll(TaxEnvironment.of(prefix, tenant, world.tax(tenant.name())));
    }

    private void addInventory(String prefix, SandboxTenant tenant) {
        variables.put(prefix + "MASTERS_INVENTORY", "oms");
        String settings = prefix + "INVENTORY_THRESHOLD_";
        variables.put(settings + "THRESHOLDS_USUAL", "5");
        // One of each kind, so that both can be watched.
        boolean first = tenant.equals(world.config().tenants().getFirst());
        variables.put(settings + "WHEN_UNANSWERED", first ? "accept-and-mark" : "refuse");
        // All clocks of the sandbox are one.
        variables.put(settings + "TOLERANCE", "0s");
    }

    private void addCommercetools(String prefix, SandboxTenant tenant) {
        variables.put(prefix + "PROJECT_KEY", tenant.projectKey());
        variables.put(prefix + "API_URL", world.commercetools().baseUrl().toString());
        variables.put(prefix + "AUTH_URL", world.commercetools().authUrl().toString());
        variables.put(prefix + "CLIENT_ID", tenant.clientId());
        variables.put(prefix + "CLIENT_SECRET", tenant.clientSecret());
        variables.put(prefix + "SUBSCRIPTION_DESTINATION", "pubsub");
        variables.put(prefix + "SUBSCRIPTION_PROJECT_ID", SandboxTenant.PUB_SUB_PROJECT);
        variables.put(prefix + "SUBSCRIPTION_TOPIC", tenant.name());
        variables.put(prefix + "INGRESS_SECRETS", tenant.pushSecret());
        variables.put(prefix + "EXTENSIONS_SECRETS", tenant.extensionSecret());
        // Longer than in production: one machine is everybody here.
        variables.put(prefix + "EXTENSIONS_TIMEOUT_MARGIN", "1500ms");
        for (String flow : List.of("STOCK", "TAX")) {
            variables.put(prefix + "EXTENSIONS_FLOWS_" + flow + "_TIMEOUT", "5s");
            variables.put(prefix + "EXTENSIONS_FLOWS_" + flow + "_ON_FAILURE", "reject");
        }
    }

    private void addOms(String prefix, SandboxTenant tenant, OmsStandIn oms) {
        variables.put(prefix + "URL", oms.url().toString());
        variables.put(prefix + "ALLOW_PLAIN_HTTP", "true");
        variables.put(prefix + "ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(prefix + "AUTH_KIND", "bearer");
        variables.put(prefix + "AUTH_TOKEN", tenant.omsToken());
        variables.put(prefix + "IDEMPOTENCY_HEADER", "Idempotency-Key");
        // Sooner than in production: people are watching.
        variables.put(prefix + "CIRCUIT_OPEN_FOR", "3s");
        variables.put(prefix + "LIVE_CIRCUIT_OPEN_FOR", "3s");
        variables.put(prefix + "WEBHOOK_SECRETS", tenant.webhookSecret());
        variables.put(prefix + "WEBHOOK_SIGNATURE_HEADER", "X-Oms-Signature");
        variables.put(prefix + "WEBHOOK_SIGNED", "{timestamp}.{body}");
        variables.put(prefix + "WEBHOOK_TIMESTAMP_HEADER", "X-Oms-Timestamp");
        variables.put(prefix + "WEBHOOK_ID_HEADER", "X-Oms-Event-Id");
    }
}
