package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.NotificationFilter;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.inbound.InboundPublisher;
import io.integrationhub.system.inbound.RequestRejected;
import java.util.List;
import java.util.Set;

/**
 * Publishes received notifications to the broker.
 *
 * @param publisher publishes records
 * @param subscribedResources the resource types that this service receives
 * @param filter changes what is stored
 */
record NotificationPublisher(InboundPublisher publisher, Set<String> subscribedResources, NotificationFilter filter) {

    /** A notification and the bytes it was read from. */
    private record Received(Notification notification, byte[] body) {}

    /**
     * Returns when the broker has all of them.
     *
     * @return {@code accepted}, or {@code irrelevant} if none of them is for this service
     * @throws RequestRejected if one of them is malformed or belongs to another Project; then none was published
     */
    String publish(IngressEndpoint endpoint, List<byte[]> bodies) {
        List<Received> all = bodies.stream().map(NotificationPublisher::read).toList();
        if (!all.stream().allMatch(one -> one.notification().projectKey().equals(endpoint.projectKey()))) {
            throw RequestRejected.malformed("the notification belongs to another Project than this tenant's");
        }
        List<Received> relevant =
                all.stream().filter(one -> isRelevant(one.notification())).toList();
        relevant.forEach(one -> publisher.publish(record(endpoint, one)));
        return relevant.isEmpty() ? "irrelevant" : "accepted";
    }

    private OutboundRecord record(IngressEndpoint endpoint, Received one) {
        byte[] stored = filter.stored(endpoint.tenant(), one.notification(), one.body());
        return one.notification().toRecord(endpoint.tenant(), stored);
    }

    private static Received read(byte[] body) {
        try {
            return new Received(Notification.parse(body), body);
        } catch (PermanentFault malformed) {
            throw RequestRejected.malformed(String.valueOf(malformed.getMessage()));
        }
    }

    private boolean isRelevant(Notification notification) {
        return !notification.isTest() && subscribedResources.contains(notification.resourceType());
    }
}
