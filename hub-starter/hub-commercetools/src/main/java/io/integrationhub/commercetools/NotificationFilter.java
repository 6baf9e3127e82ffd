package io.integrationhub.commercetools;

import io.integrationhub.core.tenant.TenantId;

/**
 * Changes what of a notification is stored in the broker, for example to keep a secret out of it. A service that needs
 * it declares one bean; without one, notifications are stored as they were received.
 */
@FunctionalInterface
public interface NotificationFilter {

    /** Stores every notification as it was received. */
    NotificationFilter NONE = (_, _, body) -> body;

    /**
     * What is stored.
     *
     * @param body the notification as it was received
     * @return a body from which {@link Notification#parse} reads the same notification
     */
    byte[] stored(TenantId tenant, Notification notification, byte[] body);
}
