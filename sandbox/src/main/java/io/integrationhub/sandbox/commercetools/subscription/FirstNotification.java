package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A Subscription is created or changed only if its destination takes the test notification. */
public final class FirstNotification implements BeforeCommit {

    private final Postman postman;

    public FirstNotification(Postman postman) {
        this.postman = postman;
    }

    @Override
    public void check(Kind kind, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        if (!kind.typeId().equals(Subscriptions.TYPE)) {
            return;
        }
        Destination destination = Destination.of(resource.path("destination"));
        Notification test = Notifications.test(change.project().key(), resource);
        if (!postman.takes(destination, test, resource)) {
            throw Refusal.invalidInput("A test message could not be delivered to the destination "
                    + destination.type()
                    + " "
                    + destination.address()
                    + ".");
        }
    }
}
