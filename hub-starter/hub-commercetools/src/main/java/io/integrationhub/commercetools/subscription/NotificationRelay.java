package io.integrationhub.commercetools.subscription;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordHeaders;
import io.integrationhub.stream.publish.RecordPublisher;
import java.util.Map;

/**
 * Takes notifications from the topic that commercetools writes itself (Confluent destination) to the topics of their
 * resources: there they have the resource's id as key, which commercetools cannot give them, and so keep their order.
 */
final class NotificationRelay implements RecordHandler {

    private final Commercetools commercetools;
    private final RecordPublisher publisher;
    private final FeedSettings feeds;

    NotificationRelay(Commercetools commercetools, RecordPublisher publisher, FeedSettings feeds) {
        this.commercetools = commercetools;
        this.publisher = publisher;
        this.feeds = feeds;
    }

    @Override
    public String inlet() {
        return "commercetools-relay";
    }

    @Override
    public Ending handle(InboundRecord message) {
        Notification notification = Notification.parse(message.body());
        String subject = notification.resourceName().orElse(notification.resourceId());
        if (notification.isTest() || !feeds.feeds().contains(notification.resourceType())) {
            return new Ending("ignored", subject, "not a resource that this service takes in");
        }
        if (!notification
                .projectKey()
                .equals(commercetools.project(message.tenant()).key())) {
            throw new PermanentFault(
                    CommercetoolsFault.NOTIFICATION_MALFORMED, "the notification belongs to another Project");
        }
        publisher.publish(relayed(message, notification));
        return new Ending("relayed", subject, notification.type());
    }

    private static OutboundRecord relayed(InboundRecord message, Notification notification) {
        Map<String, String> headers = Map.of(
                Notification.TYPE_HEADER, notification.type(),
                // The notification's own id, so that a repeated delivery is seen as the
                // same way.
                RecordHeaders.CORRELATION_ID, notification.id());
        return new OutboundRecord(
                message.tenant(), notification.topic(), notification.resourceId(), message.body(), headers);
    }
}
