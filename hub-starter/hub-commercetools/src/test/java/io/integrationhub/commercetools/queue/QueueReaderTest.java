package io.integrationhub.commercetools.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.commercetools.subscription.QueueAddress;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueueReaderTest {

    private static SQSRestServer server;
    private static URI endpoint;
    private static SqsClient sqs;

    private final List<OutboundRecord> published = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private String queueUrl;

    @BeforeAll
    static void start() {
        server = SQSRestServerBuilder.withDynamicPort()
                .withInterface("127.0.0.1")
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        endpoint = URI.create("http://127.0.0.1:" + port);
        sqs = SqsClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        // Not awaited: it waits a minute for connections that idle.
        server.stopAndGetFuture().apply();
    }

    @BeforeEach
    void createQueue() {
        String name = "q-" + UUID.randomUUID();
        sqs.createQueue(request -> request.queueName(name));
        queueUrl = endpoint + "/000000000000/" + name;
    }

    @Test
    void deletesAMessageOnlyAfterTheBrokerHasIt() {
        // Given
        send("{\"a\":\"ä\"}");
        CopyOnWriteArrayList<String> inFlight = new CopyOnWriteArrayList<>();

        // When
        read(record -> {
            inFlight.add(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
            published.add(record);
        });

        // Then
        assertThat(inFlight).containsExactly("1");
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .isEqualTo("0");
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).isEqualTo("0");
        assertThat(published).singleElement().satisfies(record -> {
            assertThat(record.destination()).isEqualTo("hub.acme.order-export.queue");
            assertThat(record.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":\"ä\"}");
        });
    }

    @Test
    void keepsWhatTheBrokerDidNotStore() {
        // Given
        send("1");
        send("2");
        send("3");
        RecordPublisher failingAtTheSecond = record -> {
            if (!published.isEmpty()) {
                throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "no acknowledgement");
            }
            published.add(record);
        };

        // When
        assertThatThrownBy(() -> read(failingAtTheSecond)).isInstanceOf(TransientFault.class);

        // Then
        assertThat(published).hasSize(1);
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .isEqualTo("2");
    }

    @Test
    void readsAgainWhatWasNotStored() throws InterruptedException {
        // Given
        send("1");
        assertThatThrownBy(() -> read(_ -> {
                    throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "no acknowledgement");
                }))
                .isInstanceOf(TransientFault.class);

        // When
        Thread.sleep(1_500);
        read(published::add);

        // Then
        assertThat(published).hasSize(1);
    }

    @Test
    void goesOnAfterAnErrorOfTheProcess() {
        // Given
        send("1");

        // When
        Optional<String> problem;
        try (SqsQueue queue = queue(queueUrl, Duration.ZERO)) {
            problem = reader(queue, _ -> {
                        throw new LinkageError("no such class");
                    })
                    .attempt();
        }

        // Then
        assertThat(problem).contains("UNEXPECTED_ERROR");
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .isEqualTo("1");
    }

    @Test
    void namesAMessageThatTheBrokerRejectsInARecordToPark() {
        // Given
        send("x".repeat(1000));

        // When
        read(record -> {
            if (record.body().length > 500) {
                throw new PermanentFault(StreamFault.RECORD_TOO_LARGE, "too large");
            }
            published.add(record);
        });

        // Then
        assertThat(published)
                .singleElement()
                .satisfies(record -> assertThat(record.body())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("{\"sqsMessage\":\"" + record.key() + "\"}"));
        assertThat(count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .isEqualTo("0");
    }

    @Test
    void stopsWhileItWaitsForMessages() throws InterruptedException {
        // Given
        Thread thread;
        try (SqsQueue queue = queue(queueUrl, Duration.ofSeconds(20))) {
            QueueReader reader = reader(queue, published::add);
            thread = Thread.ofVirtual().start(reader::readUntilInterrupted);
            Thread.sleep(500);

            // When
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }

        // Then
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void goesOnAfterTheQueueWasMissing() throws InterruptedException {
        // Given
        String name = "late-" + UUID.randomUUID();
        try (SqsQueue queue = queue(endpoint + "/000000000000/" + name, Duration.ZERO)) {
            Thread thread = Thread.ofVirtual().start(reader(queue, published::add)::readUntilInterrupted);
            Thread.sleep(500);
            double rejected = meters.counter("hub.queue.reads", "tenant", "acme", "outcome", "queue_rejected")
                    .count();

            // When
            sqs.createQueue(request -> request.queueName(name));
            sqs.sendMessage(request ->
                    request.queueUrl(endpoint + "/000000000000/" + name).messageBody("1"));
            for (int i = 0; i < 50 && published.isEmpty(); i++) {
                Thread.sleep(100);
            }
            thread.interrupt();
            thread.join();

            // Then
            assertThat(rejected).isEqualTo(1);
            assertThat(published).hasSize(1);
        }
    }

    @Test
    void saysThatSqsIsUnreachableOrRejects() {
        try (SqsQueue missing = queue(endpoint + "/000000000000/none", Duration.ZERO);
                SqsQueue present = queue(queueUrl, Duration.ZERO)) {
            assertThatThrownBy(missing::waiting)
                    .isInstanceOfSatisfying(
                            PermanentFault.class, it -> assertThat(it.code()).isEqualTo(QueueFault.QUEUE_REJECTED));
            assertThat(present.waiting()).isEqualTo("0");
        }
    }

    private void read(RecordPublisher publisher) {
        try (SqsQueue queue = queue(queueUrl, Duration.ZERO)) {
            reader(queue, publisher).readBatch();
        }
    }

    private QueueReader reader(SqsQueue queue, RecordPublisher publisher) {
        return new QueueReader(
                new TenantId("acme"), "order-export.queue", queue, publisher, Duration.ofSeconds(2), meters);
    }

    private static SqsQueue queue(String url, Duration waitTime) {
        QueueSettings settings = new QueueSettings(
                new Secret("key"),
                new Secret("secret"),
                endpoint,
                waitTime,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
        return new SqsQueue(new QueueAddress(url, "eu-west-1"), settings);
    }

    private void send(String body) {
        sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody(body));
    }

    private String count(QueueAttributeName attribute) {
        return sqs.getQueueAttributes(request -> request.queueUrl(queueUrl).attributeNames(attribute))
                .attributes()
                .get(attribute);
    }
}
