package io.integrationhub.orderexport.acceptance;

import static java.util.stream.Collectors.toMap;

import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sandbox with its two merchants and the service. */
final class AcceptanceWorld implements AutoCloseable {

    /** Placeholder until the service has started and its address is known. */
    private static final URI NOWHERE = URI.create("http://localhost:1");

    private final Sandbox sandbox = Sandbox.start(SandboxConfig.temporary(NOWHERE));
    private final BrokerInspector broker = new BrokerInspector(sandbox.broker().bootstrapServers());
    private final Map<String, Merchant> merchants = new LinkedHashMap<>();
    private final RunningService service;

    /**
     * Starts the sandbox and the service.
     *
     * @param further environment variables in addition to those that connect the service to the sandbox
     */
    AcceptanceWorld(Map<String, String> further) {
        Map<String, String> variables = new HashMap<>(sandbox.environment());
        variables.remove("HUB_OPERATOR_PASSWORD");
        variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_REGION", "");
        // Everything shares a few cores, so waiting for a connection does not indicate a problem.
        variables.put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "60000");
        sandbox.config().tenants().forEach(tenant -> variables.putAll(unlimited(tenant)));
        variables.putAll(further);
        service = RunningService.start(OrderExportApplication.class, "order-export", variables);
        for (SandboxTenant tenant : sandbox.config().tenants()) {
            merchants.put(tenant.name(), new Merchant(tenant, sandbox, service, broker));
        }
    }

    /** Raises the limits that protect real systems. */
    private static Map<String, String> unlimited(SandboxTenant tenant) {
        String prefix = "HUB_TENANTS_" + tenant.name().toUpperCase(Locale.ROOT) + "_";
        return Map.of(
                prefix + "COMMERCETOOLS_REQUESTS_PER_SECOND", "5000",
                prefix + "COMMERCETOOLS_INGRESS_REQUESTS_PER_SECOND", "5000",
                prefix + "COMMERCETOOLS_SWEEP_INTERVAL", "0s",
                prefix + "COMMERCETOOLS_SWEEP_DELAY", "0s",
                prefix + "SYSTEMS_OMS_REQUESTS_PER_SECOND", "5000",
                prefix + "SYSTEMS_OMS_WEBHOOK_REQUESTS_PER_SECOND", "5000");
    }

    CommercetoolsStandIn commercetools() {
        return sandbox.commercetools();
    }

    /** Returns the sandbox to which the service is connected. */
    Sandbox sandbox() {
        return sandbox;
    }

    /** Places this number of orders per merchant, concurrently. */
    Map<Merchant, List<PlacedOrder>> place(int each) {
        return merchants.values().parallelStream()
                .collect(toMap(
                        merchant -> merchant, merchant -> merchant.shoppers().place(each)));
    }

    BrokerInspector broker() {
        return broker;
    }

    Merchant merchant(String name) {
        Merchant merchant = merchants.get(name);
        if (merchant == null) {
            throw new IllegalArgumentException("the sandbox has no merchant " + name);
        }
        return merchant;
    }

    @Override
    public void close() {
        service.close();
        merchants.values().forEach(Merchant::close);
        broker.close();
        sandbox.close();
    }
}
