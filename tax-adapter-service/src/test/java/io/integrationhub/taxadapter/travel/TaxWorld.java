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
import tools.jackson.databind.json.JsonMapper;

/** Two shops: acme with AvaTax, bolt with TaxJar; and one service for both. */
final class TaxWorld implements AutoCloseable {

    private static final String SECRET = "only-for-tests";
    private static final String EXTENSION_SECRET = "only-for-tests-extension-secret";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final AvaTaxStandIn avatax = AvaTaxStandIn.start(0, "account", SECRET, "ACME");
    final TaxJarStandIn taxjar = TaxJarStandIn.start(0, SECRET);
    final ViesStandIn vies = ViesStandIn.start(0);
    final ShopFront acme;
    final ShopFront bolt;
    final RunningService service;

    TaxWorld() {
        for (String project : List.of("acme-test", "bolt-test")) {
            commercetools.createProject(project, project, SECRET, List.of("manage_project"));
        }
        acme = new ShopFront(commercetools, "acme-test", SECRET);
        bolt = new ShopFront(commercetools, "bolt-test", SECRET);
        int port = FreePort.any();
        Map<String, String> variables = new HashMap<>();
        variables.put("SERVER_PORT", String.valueOf(port));
        URI hub = URI.create("http://localhost:" + port);
        variables.putAll(tenant("acme", hub, "avatax", avatax.url()));
        variables.putAll(tenant("bolt", hub, "taxjar", taxjar.url()));
        variables.put("HUB_TENANTS_ACME_TAX_ADAPTER_AVATAX_COMPANY_CODE", "ACME");
        variables.put("HUB_TENANTS_ACME_SYSTEMS_AVATAX_AUTH_KIND", "basic");
        variables.put("HUB_TENANTS_ACME_SYSTEMS_AVATAX_AUTH_USERNAME", "account");
        variables.put("HUB_TENANTS_ACME_SYSTEMS_AVATAX_AUTH_PASSWORD", SECRET);
        variables.put("HUB_TENANTS_ACME_TAX_ADAPTER_ADDRESSES_CHECK", "mark");
        variables.put("HUB_TENANTS_BOLT_TAX_ADAPTER_SHIP_FROM_COUNTRY", "DE");
        variables.put("HUB_TENANTS_BOLT_TAX_ADAPTER_VAT_CHECK", "vies");
        variables.put("HUB_TENANTS_BOLT_TAX_ADAPTER_VAT_WITHOUT_REGISTER", "charge");
        variables.putAll(system("HUB_TENANTS_BOLT_", "vies", vies.url()));
        variables.put("HUB_TENANTS_BOLT_SYSTEMS_TAXJAR_AUTH_KIND", "bearer");
        variables.put("HUB_TENANTS_BOLT_SYSTEMS_TAXJAR_AUTH_TOKEN", SECRET);
        service = RunningService.start(TaxAdapterApplication.class, "tax-adapter", variables);
        for (String project : List.of("acme-test", "bolt-test")) {
            eventually(() -> assertThat(commercetools.all(project, "extension")).isNotEmpty());
        }
    }

    private Map<String, String> tenant(String tenant, URI hub, String engine, URI url) {
        Map<String, String> variables = new HashMap<>();
        String prefix = "HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_";
        String commerce = prefix + "COMMERCETOOLS_";
        variables.put(commerce + "PROJECT_KEY", tenant + "-test");
        variables.put(commerce + "REGION", "");
        variables.put(commerce + "API_URL", commercetools.baseUrl().toString());
        variables.put(commerce + "AUTH_URL", commercetools.authUrl().toString());
        variables.put(commerce + "CLIENT_ID", tenant + "-test");
        variables.put(commerce + "CLIENT_SECRET", SECRET);
        variables.put(commerce + "EXTENSIONS_URL", hub.toString());
        variables.put(commerce + "EXTENSIONS_SECRETS", EXTENSION_SECRET);
        variables.put(commerce + "EXTENSIONS_FLOWS_TAX_ON_FAILURE", "reject");
        // However busy the machine is, commercetools hears before its time is up.
        variables.put(commerce + "EXTENSIONS_FLOWS_TAX_TIMEOUT", "6s");
        variables.put(commerce + "EXTENSIONS_TIMEOUT_MARGIN", "2500ms");
        variables.put(prefix + "MASTERS_TAX", engine);
        variables.put(prefix + "TAX_ADAPTER_WITHOUT_ENGINE", "last-rate");
        variables.put(prefix + "TAX_ADAPTER_AUDIT_EVERY", "1s");
        variables.put(commerce + "SWEEP_DELAY", "0s");
        variables.put(prefix + "TAX_ADAPTER_SHIP_FROM_COUNTRY", "US");
        variables.put(prefix + "TAX_ADAPTER_SHIP_FROM_REGION", "NV");
        variables.putAll(system(prefix, engine, url));
        return variables;
    }

    private static Map<String, String> system(String tenant, String name, URI url) {
        String system = tenant + "SYSTEMS_" + name.toUpperCase(Locale.ROOT) + "_";
        return Map.of(
                system + "URL", url.toString(),
                system + "ALLOW_PLAIN_HTTP", "true",
                system + "ALLOW_PRIVATE_ADDRESSES", "true");
    }

    /** What order-export tells when something about an order is new. */
    void ring(String tenant, String orderId) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, EmbeddedBroker.shared().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "hub." + tenant + ".order.events", orderId, "{}".getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the sweep read all of this test's time; returns its report. */
    JsonNode sweep(String tenant) {
        return service.sweep(tenant, "tax", PATIENCE);
    }

    /** What waits for a person. */
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
        taxjar.close();
        vies.close();
        avatax.close();
        commercetools.close();
    }
}
