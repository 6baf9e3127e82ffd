package io.integrationhub.benchmarks.checkout;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.tax.AvaTaxStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the two services need around them: a merchant with an OMS and AvaTax, both of which hang. */
final class CheckoutWorld implements AutoCloseable {

    private static final String PROJECT = "acme-shop";
    private static final Duration FOR_EVER = Duration.ofMinutes(10);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final EmbeddedDatabase database = EmbeddedDatabase.start();
    private final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("token"));
    private final AvaTaxStandIn avatax = AvaTaxStandIn.start(0, "account", "key", "ACME");

    CheckoutWorld() {
        commercetools.createProject(PROJECT, "shop", "secret", List.of("manage_project"));
        Calls.placeOrders(commercetools, PROJECT);
    }

    Calls carts() {
        return Calls.carts(commercetools, PROJECT);
    }

    Calls orders() {
        return Calls.orders(commercetools, PROJECT);
    }

    /** Neither the OMS nor AvaTax answers any more, and neither refuses. */
    void hang() {
        oms.behave(new OmsFault.Slow(FOR_EVER));
        avatax.faults().slow(FOR_EVER);
    }

    /** Both answer at once again. */
    void behave() {
        oms.behave();
        avatax.faults().none();
    }

    /** Starts a service; the options of quick starts would leave out a server's compiler. */
    ChildJvm start(String service) {
        List<String> arguments = new ArrayList<>(List.of(service));
        arguments.addAll(infrastructure());
        Stream.of(merchant(), inventory(), tax())
                .flatMap(List::stream)
                .map(setting -> "--hub.tenants.acme." + setting)
                .forEach(arguments::add);
        Program program = Program.of(CheckoutService.class, arguments.toArray(String[]::new))
                .withJvmOptions("-XX:TieredStopAtLevel=4", "-Xmx512m");
        return ChildJvm.start(program, line -> line.startsWith(CheckoutService.READY));
    }

    /** Where its Extension is, once it answers. */
    static URI extension(ChildJvm service, String name) {
        String ready = service.awaitReady(LONGEST_START);
        String port = ready.substring(CheckoutService.READY.length());
        return URI.create("http://127.0.0.1:" + port + "/extensions/acme/" + name);
    }

    private List<String> infrastructure() {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
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
                project + "extensions.flows.stock.on-failure=reject",
                project + "extensions.flows.tax.on-failure=reject");
    }

    private List<String> inventory() {
        return List.of(
                "masters.inventory=oms",
                "masters.order=oms",
                "inventory-threshold.when-unanswered=accept-and-mark",
                "systems.oms.url=" + oms.url(),
                "systems.oms.allow-plain-http=true",
                "systems.oms.allow-private-addresses=true",
                "systems.oms.auth.kind=bearer",
                "systems.oms.auth.token=" + oms.token());
    }

    private List<String> tax() {
        return List.of(
                "masters.tax=avatax",
                "tax-adapter.without-engine=last-rate-or-table",
                "tax-adapter.rates.jp=consumption tax 0.1",
                "tax-adapter.rates.de=MwSt 0.19",
                "tax-adapter.rates.us=sales tax 0.07",
                "tax-adapter.ship-from.country=US",
                "tax-adapter.ship-from.region=NV",
                "systems.avatax.url=" + avatax.url(),
                "systems.avatax.allow-plain-http=true",
                "systems.avatax.allow-private-addresses=true",
                "systems.avatax.auth.kind=basic",
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
