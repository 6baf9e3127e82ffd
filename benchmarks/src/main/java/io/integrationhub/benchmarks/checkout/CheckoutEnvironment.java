package io.integrationhub.benchmarks.checkout;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import io.integrationhub.sandbox.tax.AvaTaxStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The environment of the two services: a tenant with an OMS and AvaTax, both of which can hang. */
final class CheckoutEnvironment implements AutoCloseable {

    private static final String PROJECT = "acme-shop";

    /** What the OMS has of each article: more than all orders take. */
    private static final long STOCK = 1_000_000;

    private static final Duration FOREVER = Duration.ofMinutes(10);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final EmbeddedDatabase database = EmbeddedDatabase.start();
    private final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("token"));
    private final AvaTaxStandIn avatax = AvaTaxStandIn.start(0, "account", "key", "DEFAULT");

    CheckoutEnvironment() {
        commercetools.createProject(PROJECT, "shop", "secret", List.of("manage_project"));
        ExtensionCalls.placeOrders(commercetools, PROJECT);
    }

    /** Returns calls with carts that are not taxed yet. */
    ExtensionCalls carts() {
        return ExtensionCalls.of("cart", "Update", commercetools.all(PROJECT, "cart"));
    }

    /** Returns calls with new orders, whose articles the OMS has in stock. */
    ExtensionCalls orders() {
        List<ObjectNode> orders = ExtensionCalls.newOrders(commercetools.all(PROJECT, "order"));
        orders.stream()
                .flatMap(order -> order.path("lineItems").valueStream())
                .map(line -> line.path("variant").path("sku").asString())
                .distinct()
                .forEach(sku -> oms.stock().setOnHand(new OmsStockPosition(sku, ""), STOCK));
        return ExtensionCalls.of("order", "Create", orders);
    }

    /** Has the OMS and AvaTax accept requests and never respond. */
    void hang() {
        oms.setFaults(new OmsFault.Slow(FOREVER));
        avatax.faults().delayResponses(FOREVER);
    }

    /** Has both respond at once again. */
    void respond() {
        oms.setFaults();
        avatax.faults().clear();
    }

    /**
     * Starts a service with the C2 compiler, which the options for quick starts leave out.
     *
     * @param settings of the tenant, in addition to those of all arms
     */
    ChildJvm start(String service, int warmUpCalls, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(service));
        arguments.addAll(infrastructure());
        arguments.add("--hub.extension-warm-up.calls=" + warmUpCalls);
        Stream.of(merchant(), inventory(), tax(), settings)
                .flatMap(List::stream)
                .map(setting -> "--hub.tenants.acme." + setting)
                .forEach(arguments::add);
        Program program = Program.of(CheckoutService.class, arguments.toArray(String[]::new))
                .withJvmOptions("-XX:TieredStopAtLevel=4", "-Xmx512m");
        return ChildJvm.start(program, line -> line.startsWith(CheckoutService.READY));
    }

    /** Waits for a service and returns the URL of its Extension. */
    static URI extension(ChildJvm service, String name) {
        String ready = service.awaitReady(START_TIMEOUT);
        String port = ready.substring(CheckoutService.READY.length());
        return URI.create("http://127.0.0.1:" + port + "/extensions/acme/" + name);
    }

    private List<String> infrastructure() {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--hub.stream.replication-factor=1",
                "--spring.datasource.url=" + database.newDatabase(),
                "--spring.datasource.username=" + EmbeddedDatabase.USER,
                "--spring.datasource.password=any",
                "--server.port=0",
                "--management.server.port=0");
    }

    private List<String> merchant() {
        String project = "commercetools.";
        return List.of(
                project + "project-key=" + PROJECT,
                project + "api-url=" + commercetools.baseUrl(),
                project + "auth-url=" + commercetools.authUrl(),
                project + "client-id=shop",
                project + "client-secret=secret",
                project + "extensions.managed=false",
                project + "extensions.secrets=" + CheckoutService.SECRET,
                project + "extensions.named.stock.on-failure=reject",
                project + "extensions.named.tax.on-failure=reject");
    }

    private List<String> inventory() {
        return List.of(
                "masters.inventory=oms",
                "masters.order=oms",
                "inventory-threshold.on-master-failure=accept-and-mark",
                // No order leaves as much, so the OMS is asked about every line of every order.
                "inventory-threshold.thresholds.default=" + 2 * STOCK,
                "systems.oms.url=" + oms.url(),
                "systems.oms.allow-plain-http=true",
                "systems.oms.allow-private-addresses=true",
                "systems.oms.auth.scheme=bearer",
                "systems.oms.auth.token=" + oms.token());
    }

    private List<String> tax() {
        return List.of(
                "masters.tax=avatax",
                "tax-adapter.on-engine-failure=last-rate-or-table",
                "tax-adapter.record-from=2020-01-01",
                "tax-adapter.rates.jp=consumption tax 0.1",
                "tax-adapter.rates.de=MwSt 0.19",
                "tax-adapter.rates.us=sales tax 0.07",
                "tax-adapter.ship-from.country=US",
                "tax-adapter.ship-from.region=NV",
                "systems.avatax.url=" + avatax.url(),
                "systems.avatax.allow-plain-http=true",
                "systems.avatax.allow-private-addresses=true",
                "systems.avatax.auth.scheme=basic",
                "systems.avatax.auth.username=account",
                "systems.avatax.auth.password=key");
    }

    @Override
    public void close() {
        avatax.close();
        oms.close();
        commercetools.close();
        database.close();
        broker.close();
    }
}
