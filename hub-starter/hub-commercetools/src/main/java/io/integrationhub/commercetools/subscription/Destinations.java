package io.integrationhub.commercetools.subscription;

import com.commercetools.api.models.subscription.AwsAuthenticationMode;
import com.commercetools.api.models.subscription.AzureEventGridDestination;
import com.commercetools.api.models.subscription.AzureServiceBusDestination;
import com.commercetools.api.models.subscription.ConfluentCloudDestination;
import com.commercetools.api.models.subscription.Destination;
import com.commercetools.api.models.subscription.EventBridgeDestination;
import com.commercetools.api.models.subscription.GoogleCloudPubSubDestination;
import com.commercetools.api.models.subscription.SnsDestination;
import com.commercetools.api.models.subscription.SqsDestination;
import java.util.List;
import java.util.Map;

/** Writes a destination from the settings, and tells whether two are the same place. */
final class Destinations {

    private Destinations() {}

    /** The destination with its secrets, as it is only ever sent; empty settings were refused at the start. */
    static Destination from(SubscriptionSettings settings) {
        Map<String, String> given = settings.given();
        return switch (settings.destination()) {
            case NONE -> throw new IllegalArgumentException("no destination is chosen");
            case PUBSUB ->
                GoogleCloudPubSubDestination.builder()
                        .projectId(given.get("project-id"))
                        .topic(given.get("topic"))
                        .build();
            case SNS -> sns(given);
            case SQS -> sqs(given);
            case EVENTBRIDGE ->
                EventBridgeDestination.builder()
                        .accountId(given.get("account-id"))
                        .region(given.get("region"))
                        // Unchecked, because the SDK asks for the source that only
                        // commercetools' answer has.
                        .buildUnchecked();
            case EVENTGRID ->
                AzureEventGridDestination.builder()
                        .uri(given.get("uri"))
                        .accessKey(given.get("access-key"))
                        .build();
            case SERVICEBUS ->
                AzureServiceBusDestination.builder()
                        .connectionString(given.get("connection-string"))
                        .build();
            case CONFLUENT ->
                ConfluentCloudDestination.builder()
                        .bootstrapServer(given.get("bootstrap-server"))
                        .apiKey(given.get("api-key"))
                        .apiSecret(given.get("api-secret"))
                        .acks("all")
                        .topic(given.get("topic"))
                        .build();
        };
    }

    private static Destination sns(Map<String, String> given) {
        return SnsDestination.builder()
                .topicArn(given.get("topic-arn"))
                .authenticationMode(awsMode(given))
                .accessKey(given.get("access-key"))
                .accessSecret(given.get("access-secret"))
                .build();
    }

    private static Destination sqs(Map<String, String> given) {
        return SqsDestination.builder()
                .queueUrl(given.get("queue-url"))
                .region(given.get("region"))
                .authenticationMode(awsMode(given))
                .accessKey(given.get("access-key"))
                .accessSecret(given.get("access-secret"))
                .build();
    }

    /** Whether both lead to the same place. Secrets are not compared: commercetools shows them masked. */
    static boolean isSamePlace(Destination one, Destination other) {
        return place(one).equals(place(other));
    }

    private static List<String> place(Destination destination) {
        return switch (destination) {
            case GoogleCloudPubSubDestination it -> List.of("pubsub", it.getProjectId(), it.getTopic());
            case SnsDestination it -> List.of("sns", it.getTopicArn());
            case SqsDestination it -> List.of("sqs", it.getQueueUrl(), it.getRegion());
            case EventBridgeDestination it -> List.of("eventbridge", it.getAccountId(), it.getRegion());
            case AzureEventGridDestination it -> List.of("eventgrid", it.getUri());
            case AzureServiceBusDestination it -> List.of("servicebus", endpoint(it.getConnectionString()));
            case ConfluentCloudDestination it -> List.of("confluent", it.getBootstrapServer(), it.getTopic());
            default -> List.of(String.valueOf(destination.getType()));
        };
    }

    /** The part of a connection string that is no secret: {@code Endpoint=sb://…;SharedAccessKeyName=…}. */
    private static String endpoint(String connectionString) {
        return connectionString.split(";")[0];
    }

    private static AwsAuthenticationMode awsMode(Map<String, String> given) {
        return given.containsKey("access-key") ? AwsAuthenticationMode.CREDENTIALS : AwsAuthenticationMode.IAM;
    }
}
