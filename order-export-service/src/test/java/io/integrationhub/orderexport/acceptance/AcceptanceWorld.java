package io.integrationhub.orderexport.acceptance;

import static java.util.stream.Collectors.toMap;

import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.SandboxWorld;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.traffic.PlacedOrder;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sandbox with its two merchants, the service, and a look at the broker between them. */
final class AcceptanceWorld implements AutoCloseable {

    /** Nobody is there; where the service is, is told when it has started. */
    private static final URI NOWHERE = URI.create("http://localhost:1");

    private final SandboxWorld sandbox = SandboxWorld.start(SandboxConfig.temporary(NOWHERE));
    private final BrokerLook broker = new BrokerLook(sandbox.broker().bootstrapServers());
    private final Map<String, Merchant> merchants = new LinkedHashMap<>();
    private final RunningService service;

    /**
     * Starts all of it.
     *
     * @param further environment variables, beside those that lead the service to the sandbox
     */
    AcceptanceWorld(Map<String, String> further) {
        Map<String, String> variables = new HashMap<>(sandbox.environment());
        variables.remove("HUB_OPERATOR_PASSWORD");
        variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_REGION", "");
        // All of the world shares a few cores: waiting for a connection means nothing but that.
        variables.put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "60000");
        sandbox.config().tenants().forEach(tenant -> variables.putAll(unhindered(tenant)));
        variables.putAll(further);
        service = RunningService.start(OrderExportApplication.class, "order-export", variables);
        for (SandboxTenant tenant : sandbox.config().tenants()) {
            merchants.put(tenant.name(), new Merchant(tenant, sandbox, service, broker));
        }
    }

    /** Limits that spare real systems would only make the stand-ins wait. */
    private static Map<String, String> unhindered(SandboxTenant tenant) {
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

    /** What the service is connected to. */
    SandboxWorld sandbox() {
        return sandbox;
    }

    /** All merchants sell that many orders at the same time. */
    Map<Merchant, List<PlacedOrder>> place(int each) {
        return merchants.values().parallelStream()
                .collect(toMap(
                        merchant -> merchant, merchant -> merchant.shoppers().place(each)));
    }

    BrokerLook broker() {
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
