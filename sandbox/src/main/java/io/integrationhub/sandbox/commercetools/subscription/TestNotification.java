package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Rejects a Subscription whose destination does not accept the test notification. */
final class TestNotification implements BeforeCommit {

    private final NotificationDelivery delivery;

    TestNotification(NotificationDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void check(ResourceType type, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        if (!type.typeId().equals(Subscriptions.TYPE)) {
            return;
        }
        Destination destination = Destination.of(resource.path("destination"));
        Notification test = Notifications.test(change.project().key(), resource);
        if (!delivery.acceptsTest(destination, test, resource)) {
            throw ApiError.invalidInput("A test message could not be delivered to the destination "
                    + destination.type()
                    + " "
                    + destination.address()
                    + ".");
        }
    }
}
