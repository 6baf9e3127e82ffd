package io.integrationhub.sandbox;

import io.integrationhub.sandbox.cdp.CdpStandIn;
import io.integrationhub.sandbox.cdp.KlaviyoStandIn;
import io.integrationhub.sandbox.cdp.SegmentStandIn;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.mail.MailStandIn;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import io.integrationhub.sandbox.tax.AvaTaxStandIn;
import io.integrationhub.sandbox.tax.TaxJarStandIn;
import io.integrationhub.sandbox.tax.TaxStandIn;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stand-ins for commercetools and for the systems of all merchants. */
final class StandIns implements AutoCloseable {

    /** Exactly the scopes that the hub's documentation requires. */
    private static final List<String> HUB_SCOPES = List.of(
            "manage_orders",
            "manage_payments",
            "manage_subscriptions",
            "manage_types",
            "manage_channels",
            "view_states",
            "manage_states",
            "view_messages",
            "manage_project_settings",
            "manage_products",
            "manage_extensions",
            "view_customers",
            "manage_customers",
            "manage_customer_groups",
            "view_stores",
            "view_business_units",
            "view_orders",
            "manage_standalone_prices");

    /** Inventory entries reflect orders with a delay, as at commercetools. */
    private static final Duration STOCK_DELAY = Duration.ofSeconds(1);

    private static final List<String> SHOP_SCOPES = List.of("manage_project");

    private final SandboxConfig config;
    private final CommercetoolsStandIn commercetools;
    private final MailStandIn mail;
    private final Map<String, OmsStandIn> omsByTenant = new LinkedHashMap<>();
    private final Map<String, TaxStandIn> taxByTenant = new LinkedHashMap<>();
    private final Map<String, CdpStandIn> cdpByTenant = new LinkedHashMap<>();

    private StandIns(SandboxConfig config) {
        this.config = config;
        this.commercetools = startCommercetools();
        this.mail = MailStandIn.start(
                new InetSocketAddress(config.host(), config.ports().smtp()),
                new InetSocketAddress(config.host(), config.ports().mailbox()));
        for (SandboxTenant tenant : config.tenants()) {
            omsByTenant.put(tenant.name(), startOms(tenant));
            taxByTenant.put(tenant.name(), startTax(tenant));
            cdpByTenant.put(tenant.name(), startCdp(tenant));
        }
    }

    /** Starts all stand-ins; returns when they accept requests. */
    static StandIns start(SandboxConfig config) {
        return new StandIns(config);
    }

    private CommercetoolsStandIn startCommercetools() {
        int port = config.ports().commercetools();
        CommercetoolsStandIn starting = config.folderOf("commercetools")
                .map(folder -> CommercetoolsStandIn.start(port, folder))
                .orElseGet(() -> CommercetoolsStandIn.start(port));
        starting.orderStock().delayEntryUpdates(STOCK_DELAY);
        for (SandboxTenant tenant : config.tenants()) {
            starting.createProject(tenant.projectKey(), tenant.clientId(), tenant.clientSecret(), HUB_SCOPES);
            starting.oauth()
                    .registerClient(tenant.projectKey(), tenant.shopClientId(), tenant.shopClientSecret(), SHOP_SCOPES);
            push(starting, tenant, tenant.name(), config.hub().orderExport());
            push(starting, tenant, tenant.inventoryTopic(), config.hub().inventoryThreshold());
            push(starting, tenant, tenant.customerTopic(), config.hub().customerSync());
            push(starting, tenant, tenant.mailTopic(), config.hub().emailNotifier());
        }
        return starting;
    }

    private static void push(CommercetoolsStandIn commercetools, SandboxTenant tenant, String topic, URI service) {
        commercetools.pushTo(
                SandboxTenant.PUB_SUB_PROJECT + "/" + topic,
                service.resolve("/ingress/" + tenant.name() + "/commercetools"),
                "Bearer " + tenant.pushSecret());
    }

    private OmsStandIn startOms(SandboxTenant tenant) {
        String path = "/webhooks/" + tenant.name() + "/oms";
        URI orderHook = config.hub().orderExport().resolve(path);
        OmsConfig settings = OmsConfig.withToken(tenant.omsToken())
                .onHost(config.host())
                .onPorts(config.ports().omsOf(tenant.name()), config.ports().omsAdminOf(tenant.name()))
                .withWebhook(new OmsWebhooks.Target(orderHook, tenant.webhookSecret()));
        OmsStandIn oms = OmsStandIn.start(config.folderOf("oms-" + tenant.name())
                .map(settings::persistedIn)
                .orElse(settings));
        URI stockHook = config.hub().inventoryThreshold().resolve(path);
        oms.stockUpdates().webhooks().sendTo(new OmsWebhooks.Target(stockHook, tenant.webhookSecret()));
        return oms;
    }

    private TaxStandIn startTax(SandboxTenant tenant) {
        InetSocketAddress address =
                new InetSocketAddress(config.host(), config.ports().taxOf(tenant.name()));
        return switch (tenant.taxEngine()) {
            case AVATAX -> AvaTaxStandIn.start(address, tenant.taxAccount(), tenant.taxSecret(), tenant.taxAccount());
            case TAXJAR -> TaxJarStandIn.start(address, tenant.taxSecret());
        };
    }

    private CdpStandIn startCdp(SandboxTenant tenant) {
        InetSocketAddress address =
                new InetSocketAddress(config.host(), config.ports().cdpOf(tenant.name()));
        return switch (tenant.cdp()) {
            case SEGMENT -> SegmentStandIn.start(address, tenant.cdpKey(), tenant.cdpControlSecret());
            case KLAVIYO -> KlaviyoStandIn.start(address, tenant.cdpKey());
        };
    }

    /** commercetools, with a Project per tenant. */
    CommercetoolsStandIn commercetools() {
        return commercetools;
    }

    /** The mail server of all tenants. */
    MailStandIn mail() {
        return mail;
    }

    /** A tenant's order management system. */
    OmsStandIn oms(String tenant) {
        return require(tenant, omsByTenant);
    }

    /** A tenant's tax engine. */
    TaxStandIn tax(String tenant) {
        return require(tenant, taxByTenant);
    }

    /** A tenant's customer data platform. */
    CdpStandIn cdp(String tenant) {
        return require(tenant, cdpByTenant);
    }

    private static <T> T require(String tenant, Map<String, T> byTenant) {
        return Optional.ofNullable(byTenant.get(tenant))
                .orElseThrow(() -> new IllegalArgumentException("the sandbox has no tenant " + tenant));
    }

    /** Stops all stand-ins; data in a configured folder remains. */
    @Override
    public void close() {
        omsByTenant.values().forEach(OmsStandIn::close);
        taxByTenant.values().forEach(TaxStandIn::close);
        mail.close();
        cdpByTenant.values().forEach(CdpStandIn::close);
        commercetools.close();
    }
}
