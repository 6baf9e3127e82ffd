package io.integrationhub.commercetools.subscription;

import java.util.List;
import java.util.Locale;

/**
 * Where commercetools can send notifications (https://docs.commercetools.com/api/projects/subscriptions#destination).
 */
enum DestinationKind {
    /** No Subscription: the notifications come some other way, or not at all. */
    NONE(List.of(), List.of()),
    /** Google Cloud Pub/Sub. */
    PUBSUB(List.of("project-id", "topic"), List.of()),
    /** Amazon SNS. */
    SNS(List.of("topic-arn"), List.of("access-key", "access-secret")),
    /** Amazon SQS. */
    SQS(List.of("queue-url", "region"), List.of("access-key", "access-secret")),
    /** Amazon EventBridge. */
    EVENTBRIDGE(List.of("account-id", "region"), List.of()),
    /** Azure Event Grid; takes CloudEvents only. */
    EVENTGRID(List.of("uri", "access-key"), List.of()),
    /** Azure Service Bus. */
    SERVICEBUS(List.of("connection-string"), List.of()),
    /** Confluent Cloud, a Kafka that the hub can read directly. */
    CONFLUENT(List.of("bootstrap-server", "api-key", "api-secret", "topic"), List.of());

    private final List<String> needed;
    private final List<String> optional;

    DestinationKind(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** The settings it cannot do without. */
    List<String> needed() {
        return needed;
    }

    boolean uses(String setting) {
        return needed.contains(setting) || optional.contains(setting);
    }

    /** As it is written in the settings. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
