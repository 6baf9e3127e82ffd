package io.integrationhub.commercetools.subscription;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.NotificationFilter;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;

/**
 * Forwards notifications from the topic that commercetools writes itself (Confluent destination) to the topics of their
 * resources. There the record's key is the resource's id, which commercetools cannot set, so that notifications of one
 * resource stay in order.
 */
final class NotificationRelay implements RecordHandler {

    private final Commercetools commercetools;
    private final RecordPublisher publisher;
    private final NotificationSettings settings;
    private final NotificationFilter filter;

    NotificationRelay(
            Commercetools commercetools,
            RecordPublisher publisher,
            NotificationSettings settings,
            NotificationFilter filter) {
        this.commercetools = commercetools;
        this.publisher = publisher;
        this.settings = settings;
        this.filter = filter;
    }

    @Override
    public String inlet() {
        return "commercetools-relay";
    }

    @Override
    public Ending handle(InboundRecord message) {
        Notification notification = Notification.parse(message.body());
        String subject = notification.resourceName().orElse(notification.resourceId());
        if (notification.isTest() || !settings.subscribedResources().contains(notification.resourceType())) {
            return Ending.of(
                    RelayOutcome.IRRELEVANT, subject, "not a resource type that this service is subscribed to");
        }
        if (!notification
                .projectKey()
                .equals(commercetools.project(message.tenant()).key())) {
            throw new PermanentFault(
                    CommercetoolsFault.NOTIFICATION_MALFORMED, "the notification belongs to another Project");
        }
        byte[] stored = filter.stored(message.tenant(), notification, message.body());
        publisher.publish(notification.toRecord(message.tenant(), stored));
        return Ending.of(RelayOutcome.FORWARDED, subject, notification.type());
    }
}
