package io.integrationhub.sandbox;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.WebhookTarget;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outside systems of all merchants, as stand-ins: everything the hub talks to but the broker
 * and the database.
 */
public final class StandIns implements AutoCloseable {

    /** No more than the hub's documentation asks for. */
    private static final List<String> HUB_SCOPES =
            List.of(
                    "manage_orders",
                    "manage_payments",
                    "manage_subscriptions",
                    "manage_types",
                    "manage_channels",
                    "view_states",
                    "manage_states",
                    "view_messages",
                    "manage_project_settings",
                    "manage_products");

    private static final List<String> SHOP_SCOPES = List.of("manage_project");

    private final SandboxConfig config;
    private final CommercetoolsStandIn commercetools;
    private final Map<String, OmsStandIn> omsByTenant = new LinkedHashMap<>();

    private StandIns(SandboxConfig config) {
        this.config = config;
        this.commercetools = startCommercetools();
        config.tenants().forEach(tenant -> omsByTenant.put(tenant.name(), startOms(tenant)));
    }

    /** Starts all of them; returns when they answer. */
    public static StandIns start(SandboxConfig config) {
        return new StandIns(config);
    }

    private CommercetoolsStandIn startCommercetools() {
        int port = config.ports().commercetools();
        CommercetoolsStandIn starting =
                config.folderOf("commercetools")
                        .map(folder -> CommercetoolsStandIn.start(port, folder))
                        .orElseGet(() -> CommercetoolsStandIn.start(port));
        for (SandboxTenant tenant : config.tenants()) {
            starting.createProject(
                    tenant.projectKey(), tenant.clientId(), tenant.clientSecret(), HUB_SCOPES);
            starting.tokens()
                    .register(
                            tenant.projectKey(),
                            tenant.shopClientId(),
                            tenant.shopClientSecret(),
                            SHOP_SCOPES);
            starting.pushTo(
                    SandboxTenant.PUB_SUB_PROJECT + "/" + tenant.name(),
                    config.orderExport().resolve("/ingress/" + tenant.name() + "/commercetools"),
                    "Bearer " + tenant.pushSecret());
        }
        return starting;
    }

    private OmsStandIn startOms(SandboxTenant tenant) {
        URI hook = config.orderExport().resolve("/webhooks/" + tenant.name() + "/oms");
        OmsConfig settings =
                OmsConfig.withToken(tenant.omsToken())
                        .onHost(config.host())
                        .onPorts(
                                config.ports().omsOf(tenant.name()),
                                config.ports().omsAdminOf(tenant.name()))
                        .telling(new WebhookTarget(hook, tenant.webhookSecret()));
        return OmsStandIn.start(
                config.folderOf("oms-" + tenant.name()).map(settings::keptIn).orElse(settings));
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

    /** Stops them; what is kept stays. */
    @Override
    public void close() {
        omsByTenant.values().forEach(OmsStandIn::close);
        commercetools.close();
    }
}
