package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.Notification;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import io.integrationhub.system.inbound.Intake;
import io.integrationhub.system.inbound.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes notifications to the broker.
 *
 * @param intake publishes
 * @param feeds the resource types this service takes in
 */
record IngressIntake(Intake intake, Set<String> feeds) {

    /** One notification and the bytes it was read from. */
    private record Read(Notification notification, byte[] body) {}

    /**
     * Returns when the broker has all of them: {@code accepted}, or {@code ignored} if none of them is for this
     * service.
     *
     * @throws Refusal if one of them cannot be read or belongs to another Project; then none was published
     */
    String take(IngressDoor door, List<byte[]> bodies) {
        List<Read> all = bodies.stream().map(IngressIntake::read).toList();
        if (!all.stream().allMatch(read -> read.notification().projectKey().equals(door.projectKey()))) {
            throw Refusal.malformed("the notification belongs to another Project than this tenant's");
        }
        List<Read> wanted =
                all.stream().filter(read -> isWanted(read.notification())).toList();
        wanted.forEach(read -> intake.publish(message(door, read)));
        return wanted.isEmpty() ? "ignored" : "accepted";
    }

    private static Read read(byte[] body) {
        try {
            return new Read(Notification.parse(body), body);
        } catch (PermanentFault e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }

    private boolean isWanted(Notification notification) {
        return !notification.isTest() && feeds.contains(notification.resourceType());
    }

    /** No header of the request is passed on: a sender must not steer those who read the record. */
    private static OutboundRecord message(IngressDoor door, Read read) {
        Notification notification = read.notification();
        Map<String, String> headers = Map.of(
                Notification.TYPE_HEADER, notification.type(),
                // The notification's own id, so that a repeated delivery is seen as the
                // same way.
                RecordHeaders.CORRELATION_ID, notification.id());
        return new OutboundRecord(door.tenant(), notification.topic(), notification.resourceId(), read.body(), headers);
    }
}
