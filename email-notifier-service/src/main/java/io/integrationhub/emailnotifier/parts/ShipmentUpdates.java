package io.integrationhub.emailnotifier.parts;

import io.integrationhub.emailnotifier.commercetools.order.MailableOrder;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Shipment;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.TrackedParcel;
import io.integrationhub.emailnotifier.content.order.Delivery;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.parts.CoveredParts.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What mails report about goods that were sent. A parcel is reported once it can be tracked; a delivery without such a
 * parcel once the order's state says that it was sent.
 */
public record ShipmentUpdates(MailableOrder order, CoveredParts covered) {

    private static final String WHOLE_ORDER = "shipped";
    private static final Set<String> SENT = Set.of("Shipped", "Partial");

    /** What one mail reports. */
    public record Sent(Group group, OrderEvent.Sent event) {}

    /** The mails that are due. */
    public List<Sent> all() {
        return covered.groups(parts()).stream()
                .map(group -> new Sent(group, event(group)))
                .toList();
    }

    /** Whether everything was sent. */
    public static boolean isOnItsWay(MailableOrder order) {
        return Set.of("Shipped", "Delivered").contains(order.shipmentState());
    }

    /** Once everything has arrived, nobody needs to know that it was sent. */
    private List<String> parts() {
        if (order.shipmentState().equals("Delivered")) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (Shipment shipment : order.shipments()) {
            shipment.tracked().forEach(parcel -> parts.add(parcel.id()));
            if (shipment.tracked().isEmpty() && isSent() && !covered.isCovered(WHOLE_ORDER)) {
                parts.add(part(shipment));
            }
        }
        if (order.shipments().isEmpty() && isSent()) {
            parts.add(WHOLE_ORDER);
        }
        return parts;
    }

    private boolean isSent() {
        return SENT.contains(order.shipmentState());
    }

    private static String part(Shipment shipment) {
        return "delivery:" + shipment.delivery().id();
    }

    private OrderEvent.Sent event(Group group) {
        List<Delivery> deliveries = order.shipments().stream()
                .flatMap(shipment -> covered(shipment, group).stream())
                .toList();
        return new OrderEvent.Sent(deliveries, hasRest());
    }

    /** The delivery with the parcels that the mail is about. */
    private static Optional<Delivery> covered(Shipment shipment, Group group) {
        Delivery delivery = shipment.delivery();
        List<TrackedParcel> parcels = shipment.tracked().stream()
                .filter(parcel -> group.parts().contains(parcel.id()))
                .toList();
        if (parcels.isEmpty()) {
            return group.parts().contains(part(shipment)) ? Optional.of(delivery) : Optional.empty();
        }
        return Optional.of(new Delivery(
                delivery.id(),
                delivery.items(),
                parcels.stream().map(TrackedParcel::parcel).toList(),
                delivery.address()));
    }

    private boolean hasRest() {
        long ordered = order.details().lines().stream()
                .mapToLong(line -> line.quantity())
                .sum();
        long sent = order.shipments().stream()
                .flatMap(shipment -> shipment.delivery().items().stream())
                .mapToLong(LineQuantity::quantity)
                .sum();
        return sent > 0 && sent < ordered && !order.shipmentState().equals("Shipped");
    }
}
