package io.integrationhub.inventorythreshold.travel;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An SQS queue that commercetools writes to and the service reads. */
final class NotificationQueue {

    private static final String NAME = "stock-notifications";

    private final URI endpoint;
    private final SqsClient client;

    private NotificationQueue(URI endpoint) {
        this.endpoint = endpoint;
        client = SqsClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static NotificationQueue start() {
        SQSRestServer server = SQSRestServerBuilder.withDynamicPort()
                .withInterface("127.0.0.1")
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        NotificationQueue queue = new NotificationQueue(URI.create("http://127.0.0.1:" + port));
        queue.client.createQueue(request -> request.queueName(NAME));
        return queue;
    }

    URI url() {
        return endpoint.resolve("/000000000000/" + NAME);
    }

    /** The settings of a tenant whose notifications come through the queue. */
    Map<String, String> settings() {
        return Map.of(
                "COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "sqs",
                "COMMERCETOOLS_SUBSCRIPTION_QUEUE_URL", url().toString(),
                "COMMERCETOOLS_SUBSCRIPTION_REGION", "eu-west-1",
                "COMMERCETOOLS_QUEUE_ENDPOINT", endpoint.toString(),
                "COMMERCETOOLS_QUEUE_ACCESS_KEY", "key",
                "COMMERCETOOLS_QUEUE_ACCESS_SECRET", "secret",
                "COMMERCETOOLS_QUEUE_WAIT_TIME", "1s");
    }

    void send(String body) {
        client.sendMessage(request -> request.queueUrl(url().toString()).messageBody(body));
    }

    /** Number of messages that wait or were read and not deleted yet. */
    int size() {
        List<QueueAttributeName> attributes = List.of(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
        return client
                .getQueueAttributes(
                        request -> request.queueUrl(url().toString()).attributeNames(attributes))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
