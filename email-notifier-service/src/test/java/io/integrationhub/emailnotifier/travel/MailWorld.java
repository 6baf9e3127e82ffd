package io.integrationhub.emailnotifier.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.emailnotifier.EmailNotifierApplication;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.test.service.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A shop, a mail server and the service between them. The service subscribes itself to what other services own, as in a
 * deployment without them.
 */
final class MailWorld implements AutoCloseable {

    private static final String PUSH_SECRET = "only-for-tests-push-secret";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final OtherMerchants merchants = new OtherMerchants(commercetools);
    final Mailbox mailbox = new Mailbox();
    final EmbeddedBroker broker = EmbeddedBroker.start();
    final ShopFront shop;
    final RunningService service;

    MailWorld() {
        commercetools.createProject("acme-test", "client", "only-for-tests", List.of("manage_project"));
        commercetools.createProject("acme-test", "shop", "only-for-tests", List.of("manage_project"));
        shop = new ShopFront(commercetools, "acme-test", "shop", "only-for-tests");
        shop.createProduct();
        service = RunningService.start(EmailNotifierApplication.class, "email-notifier", variables());
        commercetools.pushTo(
                "sandbox/mails", service.address().resolve("/ingress/acme/commercetools"), "Bearer " + PUSH_SECRET);
        eventually(
                () -> assertThat(commercetools.all("acme-test", "subscription")).isNotEmpty());
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(merchants.variables());
        String tenant = "HUB_TENANTS_ACME_";
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        variables.put(
                "HUB_SUBSCRIBED_RESOURCES",
                "order,customer,customer-email-token,customer-password-token,quote,approval-flow,business-unit");
        variables.put(tenant + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(tenant + "COMMERCETOOLS_REGION", "");
        variables.put(tenant + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(tenant + "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests");
        variables.put(tenant + "COMMERCETOOLS_INGRESS_SECRETS", PUSH_SECRET);
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pubsub");
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID", "sandbox");
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", "mails");
        variables.put(tenant + "COMMERCETOOLS_SWEEP_DELAY", "0s");
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        variables.put(tenant + "MASTERS_EMAIL", "smtp");
        variables.put(
                tenant + "EMAIL_NOTIFIER_MAILS",
                Arrays.stream(MailType.values()).map(MailType::code).collect(Collectors.joining(",")));
        variables.put(tenant + "EMAIL_NOTIFIER_SENDS_FROM", "2020-01-01");
        variables.put(tenant + "EMAIL_NOTIFIER_MAX_AGE_SHIPMENT_SENT", "2d");
        variables.put(tenant + "EMAIL_NOTIFIER_SENDER_ADDRESS", "orders@shop.example");
        variables.put(tenant + "EMAIL_NOTIFIER_SENDER_NAME", "Müllers Laden");
        variables.put(tenant + "EMAIL_NOTIFIER_OPERATORS", "ops@shop.example");
        variables.put(tenant + "EMAIL_NOTIFIER_TOKENS_PASSWORD_LINK", "https://shop.example/reset?token={token}");
        variables.put(tenant + "EMAIL_NOTIFIER_TOKENS_EMAIL_LINK", "https://shop.example/confirm?token={token}");
        variables.put(tenant + "EMAIL_NOTIFIER_TOKENS_STORAGE_SECRET", "only-for-tests-0123456789-0123456789");
        variables.put(tenant + "EMAIL_NOTIFIER_SMTP_HOST", "localhost");
        variables.put(tenant + "EMAIL_NOTIFIER_SMTP_PORT", String.valueOf(mailbox.smtpPort()));
        variables.put(tenant + "EMAIL_NOTIFIER_SMTP_SECURITY", "none");
        return variables;
    }

    /** Publishes an event of another service. */
    void publish(String topic, String key, String body) {
        publish("acme", topic, key, body);
    }

    void publish(String tenant, String topic, String key, String body) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            byte[] json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>("hub." + tenant + "." + topic, key, json))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parked records. */
    List<JsonNode> parked(String tenant) {
        return service.endpoint("parked?tenant=" + tenant)
                .path("records")
                .valueStream()
                .toList();
    }

    /** The outcomes of the subject's journal. */
    List<String> outcomes(String subject) {
        return outcomes("acme", subject);
    }

    List<String> outcomes(String tenant, String subject) {
        return service.endpoint("journal/" + tenant + "/" + subject)
                .path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }

    /** Every record of every topic, and every row of every table. */
    List<String> everythingStored() {
        List<String> stored = new ArrayList<>(StoredRecords.of(broker));
        JdbcClient jdbc = service.context().getBean(JdbcClient.class);
        List<String> tables = jdbc.sql("""
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
            """).query(String.class).list();
        for (String table : tables) {
            stored.addAll(jdbc.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list());
        }
        return stored;
    }

    /** Sweeps the whole time of the test and returns the report of the sweep. */
    JsonNode sweep(String name) {
        return service.sweep("acme", name, TIMEOUT);
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(TIMEOUT).untilAsserted(assertion);
    }

    @Override
    public void close() {
        service.close();
        mailbox.close();
        merchants.close();
        commercetools.close();
        broker.close();
    }
}
