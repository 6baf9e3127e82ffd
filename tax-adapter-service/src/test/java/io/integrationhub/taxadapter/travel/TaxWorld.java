package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.FreePort;
import io.integrationhub.sandbox.tax.AvaTaxStandIn;
import io.integrationhub.sandbox.tax.TaxJarStandIn;
import io.integrationhub.sandbox.tax.ViesStandIn;
import io.integrationhub.taxadapter.TaxAdapterApplication;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/**
 * One service and the systems around it, for four tenants: acme with AvaTax, bolt with TaxJar and VIES, coast with an
 * AvaTax of its own, and dune with an engine over HTTP.
 */
final class TaxWorld implements AutoCloseable {

    private static final String SECRET = "only-for-tests";
    private static final String EXTENSION_SECRET = "only-for-tests-extension-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> TENANTS = List.of("acme", "bolt", "coast", "dune");

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final AvaTaxStandIn avatax = AvaTaxStandIn.start(0, "account", SECRET, "ACME");
    final AvaTaxStandIn coastEngine = AvaTaxStandIn.start(0, "account", SECRET, "ACME");
    final TaxJarStandIn taxjar = TaxJarStandIn.start(0, SECRET);
    final ViesStandIn vies = ViesStandIn.start(0);
    final ShopFront acme;
    final ShopFront bolt;
    final ShopFront coast;
    final RunningService service;

    TaxWorld() {
        TENANTS.forEach(tenant ->
                commercetools.createProject(tenant + "-test", tenant + "-test", SECRET, List.of("manage_project")));
        acme = new ShopFront(commercetools, "acme-test", SECRET);
        bolt = new ShopFront(commercetools, "bolt-test", SECRET);
        coast = new ShopFront(commercetools, "coast-test", SECRET);
        int port = FreePort.any();
        Map<String, String> variables = new HashMap<>();
        variables.put("SERVER_PORT", String.valueOf(port));
        TENANTS.forEach(tenant -> variables.putAll(tenant(tenant, "http://localhost:" + port)));
        variables.putAll(avatax("ACME", avatax));
        variables.putAll(avatax("COAST", coastEngine));
        variables.put("HUB_TENANTS_COAST_TAX_ADAPTER_ADDRESSES_CHECK", "accept");
        variables.put("HUB_TENANTS_ACME_TAX_ADAPTER_CODES_ATTRIBUTE", "tax-code");
        variables.put("HUB_TENANTS_ACME_TAX_ADAPTER_CODES_CATEGORIES_BOOKS", "PB200");
        variables.putAll(taxjar("BOLT"));
        variables.putAll(system("DUNE", "tax", URI.create("http://localhost:1")));
        variables.put("HUB_TENANTS_DUNE_MASTERS_TAX", "tax");
        service = RunningService.start(TaxAdapterApplication.class, "tax-adapter", variables);
        TENANTS.forEach(tenant -> eventually(() ->
                assertThat(commercetools.all(tenant + "-test", "extension")).isNotEmpty()));
    }

    private Map<String, String> tenant(String tenant, String hub) {
        String prefix = "HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_";
        String commerce = prefix + "COMMERCETOOLS_";
        return Map.ofEntries(
                Map.entry(commerce + "PROJECT_KEY", tenant + "-test"),
                Map.entry(commerce + "REGION", ""),
                Map.entry(commerce + "API_URL", commercetools.baseUrl().toString()),
                Map.entry(commerce + "AUTH_URL", commercetools.authUrl().toString()),
                Map.entry(commerce + "CLIENT_ID", tenant + "-test"),
                Map.entry(commerce + "CLIENT_SECRET", SECRET),
                Map.entry(commerce + "EXTENSIONS_URL", hub),
                Map.entry(commerce + "EXTENSIONS_SECRETS", EXTENSION_SECRET),
                Map.entry(commerce + "EXTENSIONS_NAMED_TAX_ON_FAILURE", "reject"),
                // Long enough for busy machines: commercetools gets a response before its timeout.
                Map.entry(commerce + "EXTENSIONS_NAMED_TAX_TIMEOUT", "6s"),
                Map.entry(commerce + "EXTENSIONS_TIMEOUT_MARGIN", "2500ms"),
                Map.entry(commerce + "SWEEP_DELAY", "0s"),
                // Enough to estimate for many customers at once on a busy machine.
                Map.entry(prefix + "TAX_ADAPTER_TIMEOUT_RESERVE", "1500ms"),
                Map.entry(prefix + "TAX_ADAPTER_ON_ENGINE_FAILURE", "last-rate"),
                Map.entry(prefix + "TAX_ADAPTER_RECORD_FROM", "2020-01-01"),
                Map.entry(prefix + "TAX_ADAPTER_AUDIT_INTERVAL", "1s"));
    }

    private static Map<String, String> avatax(String tenant, AvaTaxStandIn engine) {
        String prefix = "HUB_TENANTS_" + tenant + "_";
        Map<String, String> variables = new HashMap<>(system(tenant, "avatax", engine.url()));
        variables.put(prefix + "MASTERS_TAX", "avatax");
        variables.put(prefix + "SYSTEMS_AVATAX_AUTH_SCHEME", "basic");
        variables.put(prefix + "SYSTEMS_AVATAX_AUTH_USERNAME", "account");
        variables.put(prefix + "SYSTEMS_AVATAX_AUTH_PASSWORD", SECRET);
        variables.put(prefix + "TAX_ADAPTER_AVATAX_COMPANY_CODE", "ACME");
        variables.put(prefix + "TAX_ADAPTER_ADDRESSES_CHECK", "mark");
        variables.put(prefix + "TAX_ADAPTER_REFUND_WITHOUT_RETURN", "allocate");
        variables.put(prefix + "TAX_ADAPTER_SHIP_FROM_COUNTRY", "US");
        variables.put(prefix + "TAX_ADAPTER_SHIP_FROM_REGION", "NV");
        return variables;
    }

    private Map<String, String> taxjar(String tenant) {
        String prefix = "HUB_TENANTS_" + tenant + "_";
        Map<String, String> variables = new HashMap<>(system(tenant, "taxjar", taxjar.url()));
        variables.putAll(system(tenant, "vies", vies.url()));
        variables.put(prefix + "MASTERS_TAX", "taxjar");
        variables.put(prefix + "SYSTEMS_TAXJAR_AUTH_SCHEME", "bearer");
        variables.put(prefix + "SYSTEMS_TAXJAR_AUTH_TOKEN", SECRET);
        variables.put(prefix + "TAX_ADAPTER_SHIP_FROM_COUNTRY", "DE");
        variables.put(prefix + "TAX_ADAPTER_SHIP_FROM_REGION", "NV");
        variables.put(prefix + "TAX_ADAPTER_VAT_CHECK", "vies");
        variables.put(prefix + "TAX_ADAPTER_VAT_ON_FAILURE", "charge");
        return variables;
    }

    private static Map<String, String> system(String tenant, String name, URI url) {
        String system = "HUB_TENANTS_" + tenant + "_SYSTEMS_" + name.toUpperCase(Locale.ROOT) + "_";
        return Map.of(
                system + "URL", url.toString(),
                system + "ALLOW_PLAIN_HTTP", "true",
                system + "ALLOW_PRIVATE_ADDRESSES", "true");
    }

    /** Publishes an event of order-export about an order. */
    void publishOrderEvent(String tenant, String orderId) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, EmbeddedBroker.shared().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            String topic = "hub." + tenant + ".order.events";
            producer.send(new ProducerRecord<>(topic, orderId, "{}".getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the sweep over the time of the test; returns its report. */
    JsonNode sweep(String tenant) {
        return service.sweep(tenant, "tax", PATIENCE);
    }

    /** The parked records of a tenant. */
    List<JsonNode> parked(String tenant) {
        return service.endpoint("parked?tenant=" + tenant)
                .path("records")
                .valueStream()
                .toList();
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    @Override
    public void close() {
        service.close();
        acme.close();
        bolt.close();
        coast.close();
        taxjar.close();
        vies.close();
        avatax.close();
        coastEngine.close();
        commercetools.close();
    }
}
