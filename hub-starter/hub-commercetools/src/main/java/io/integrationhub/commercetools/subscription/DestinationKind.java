package io.integrationhub.commercetools.subscription;

import java.util.List;
import java.util.Locale;

/**
 * The destinations that commercetools can send notifications to
 * (https://docs.commercetools.com/api/projects/subscriptions#destination).
 */
enum DestinationKind {
    /** No Subscription: the notifications arrive in another way, or not at all. */
    NONE(List.of(), List.of()),
    /** Google Cloud Pub/Sub. */
    PUBSUB(List.of("project-id", "topic"), List.of()),
    /** Amazon SNS. */
    SNS(List.of("topic-arn"), List.of("access-key", "access-secret")),
    /** Amazon SQS. */
    SQS(List.of("queue-url", "region"), List.of("access-key", "access-secret")),
    /** Amazon EventBridge. */
    EVENTBRIDGE(List.of("account-id", "region"), List.of()),
    /** Azure Event Grid; accepts CloudEvents only. */
    EVENTGRID(List.of("uri", "access-key"), List.of()),
    /** Azure Service Bus. */
    SERVICEBUS(List.of("connection-string"), List.of()),
    /** Confluent Cloud, which is a Kafka that the hub can read directly. */
    CONFLUENT(List.of("bootstrap-server", "api-key", "api-secret", "topic"), List.of());

    private final List<String> required;
    private final List<String> optional;

    DestinationKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The settings that must be set. */
    List<String> required() {
        return required;
    }

    /** Whether the setting may be set. */
    boolean uses(String setting) {
        return required.contains(setting) || optional.contains(setting);
    }

    /** The spelling in the settings. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
