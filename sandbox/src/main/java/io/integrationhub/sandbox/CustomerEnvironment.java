package io.integrationhub.sandbox;

import io.integrationhub.sandbox.cdp.CdpStandIn;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The environment variables that connect a tenant's customers to its customer data platform: Segment masters them and
 * reports them by webhook, and both platforms receive what changes in commercetools.
 */
final class CustomerEnvironment {

    private final String prefix;
    private final Map<String, String> variables = new LinkedHashMap<>();

    private CustomerEnvironment(String prefix) {
        this.prefix = prefix;
    }

    static Map<String, String> of(String prefix, SandboxTenant tenant, CdpStandIn cdp) {
        CustomerEnvironment environment = new CustomerEnvironment(prefix);
        environment.addExport(tenant);
        environment.addSystem("SYSTEMS_CDP_", cdp);
        environment.addCredentials(tenant, cdp);
        return environment.variables;
    }

    private void addExport(SandboxTenant tenant) {
        put("CUSTOMER_SYNC_EXPORT_TARGETS_CDP_ADAPTER", tenant.cdp().name().toLowerCase(Locale.ROOT));
        put("CUSTOMER_SYNC_EXPORT_IDENTITY_KEY", tenant.identityKey());
        put("CUSTOMER_SYNC_EXPORT_CUSTOM_FIELDS", "*");
        put("CUSTOMER_SYNC_EXPORT_ORDER_EVENTS_CDP", "true");
        // Shorter than in production, because people watch the demo.
        put("CUSTOMER_SYNC_EXPORT_SETTLE_TIME", "2s");
    }

    private void addSystem(String system, CdpStandIn cdp) {
        put(system + "URL", cdp.url().toString());
        put(system + "ALLOW_PLAIN_HTTP", "true");
        put(system + "ALLOW_PRIVATE_ADDRESSES", "true");
        put(system + "CIRCUIT_OPEN_DURATION", "3s");
    }

    private void addCredentials(SandboxTenant tenant, CdpStandIn cdp) {
        switch (tenant.cdp()) {
            case SEGMENT -> {
                put("MASTERS_CUSTOMER", "cdp");
                put("SYSTEMS_CDP_WEBHOOK_SCHEME", "bearer");
                put("SYSTEMS_CDP_WEBHOOK_SECRETS", tenant.cdpWebhookSecret());
                put("SYSTEMS_CDP_AUTH_SCHEME", "basic-key");
                put("SYSTEMS_CDP_AUTH_KEY", tenant.cdpKey());
                put("CUSTOMER_SYNC_EXPORT_TARGETS_CDP_SEGMENT_REGULATIONS", "segment");
                put("CUSTOMER_SYNC_EXPORT_TARGETS_CDP_SEGMENT_REGULATIONS_SYSTEM", "regulations");
                addSystem("SYSTEMS_REGULATIONS_", cdp);
                put("SYSTEMS_REGULATIONS_AUTH_SCHEME", "bearer");
                put("SYSTEMS_REGULATIONS_AUTH_TOKEN", tenant.cdpControlSecret());
            }
            case KLAVIYO -> {
                put("SYSTEMS_CDP_AUTH_SCHEME", "api-key");
                put("SYSTEMS_CDP_AUTH_HEADER", "Authorization");
                put("SYSTEMS_CDP_AUTH_KEY", "Klaviyo-API-Key " + tenant.cdpKey());
            }
        }
    }

    private void put(String name, String value) {
        variables.put(prefix + name, value);
    }
}
