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

/** Builds destinations from the settings, and compares them. */
final class Destinations {

    private Destinations() {}

    /** The destination including its secrets. Missing settings were reported when the service started. */
    static Destination from(SubscriptionSettings settings) {
        Map<String, String> properties = settings.destinationProperties();
        return switch (settings.destination()) {
            case NONE -> throw new IllegalArgumentException("no destination is chosen");
            case PUBSUB ->
                GoogleCloudPubSubDestination.builder()
                        .projectId(properties.get("project-id"))
                        .topic(properties.get("topic"))
                        .build();
            case SNS -> sns(properties);
            case SQS -> sqs(properties);
            case EVENTBRIDGE ->
                EventBridgeDestination.builder()
                        .accountId(properties.get("account-id"))
                        .region(properties.get("region"))
                        // Unchecked, because the SDK requires the source, which only commercetools' responses have.
                        .buildUnchecked();
            case EVENTGRID ->
                AzureEventGridDestination.builder()
                        .uri(properties.get("uri"))
                        .accessKey(properties.get("access-key"))
                        .build();
            case SERVICEBUS ->
                AzureServiceBusDestination.builder()
                        .connectionString(properties.get("connection-string"))
                        .build();
            case CONFLUENT ->
                ConfluentCloudDestination.builder()
                        .bootstrapServer(properties.get("bootstrap-server"))
                        .apiKey(properties.get("api-key"))
                        .apiSecret(properties.get("api-secret"))
                        .acks("all")
                        .topic(properties.get("topic"))
                        .build();
        };
    }

    private static Destination sns(Map<String, String> properties) {
        return SnsDestination.builder()
                .topicArn(properties.get("topic-arn"))
                .authenticationMode(awsMode(properties))
                .accessKey(properties.get("access-key"))
                .accessSecret(properties.get("access-secret"))
                .build();
    }

    private static Destination sqs(Map<String, String> properties) {
        return SqsDestination.builder()
                .queueUrl(properties.get("queue-url"))
                .region(properties.get("region"))
                .authenticationMode(awsMode(properties))
                .accessKey(properties.get("access-key"))
                .accessSecret(properties.get("access-secret"))
                .build();
    }

    /** Whether both are the same address. Secrets are not compared, because commercetools returns them masked. */
    static boolean isSame(Destination one, Destination other) {
        return address(one).equals(address(other));
    }

    private static List<String> address(Destination destination) {
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

    /** The part of a connection string that is not secret: {@code Endpoint=sb://…;SharedAccessKeyName=…}. */
    private static String endpoint(String connectionString) {
        return connectionString.split(";")[0];
    }

    private static AwsAuthenticationMode awsMode(Map<String, String> properties) {
        return properties.containsKey("access-key") ? AwsAuthenticationMode.CREDENTIALS : AwsAuthenticationMode.IAM;
    }
}
