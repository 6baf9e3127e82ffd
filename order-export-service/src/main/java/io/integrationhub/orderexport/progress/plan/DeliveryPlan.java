package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.content.Shipment;
import io.integrationhub.orderexport.order.status.Delivery;
import io.integrationhub.orderexport.order.status.Delivery.Parcel;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans deliveries and parcels: their keys identify them, so each is added once and later reports only correct it. */
final class DeliveryPlan {

    private DeliveryPlan() {}

    static List<Change> of(Order order, Progress progress) {
        List<Change> changes = new ArrayList<>();
        for (ReportedValue reported : progress.all(Kind.DELIVERY)) {
            Delivery expected = expected(reported, progress);
            Optional<Delivery> actual = order.status().deliveries().stream()
                    .filter(delivery -> delivery.key().equals(expected.key()))
                    .findFirst();
            if (actual.isEmpty()) {
                changes.add(new Change.NewDelivery(shippingKey(order, expected), expected));
                continue;
            }
            changes.addAll(corrections(actual.get(), expected));
        }
        return changes;
    }

    private static Delivery expected(ReportedValue reported, Progress progress) {
        String key = reported.field().subject();
        Map<String, Long> items = new HashMap<>();
        reported.values().forEach((lineId, quantity) -> items.put(lineId, Long.valueOf(quantity)));
        List<Parcel> parcels = progress.all(Kind.PARCEL, key).stream()
                .map(parcel -> new Parcel(
                        parcel.field().part(),
                        "",
                        parcel.get("carrier"),
                        parcel.get("trackingId"),
                        parcel.get("provider")))
                .toList();
        return new Delivery(key, "", items, parcels);
    }

    private static List<Change> corrections(Delivery actual, Delivery expected) {
        List<Change> changes = new ArrayList<>();
        if (!actual.items().equals(expected.items())) {
            changes.add(new Change.DeliveryItems(expected));
        }
        for (Parcel parcel : expected.parcels()) {
            Optional<Parcel> known = actual.parcels().stream()
                    .filter(other -> other.key().equals(parcel.key()))
                    .findFirst();
            if (known.isEmpty()) {
                changes.add(new Change.NewParcel(expected.key(), parcel));
            } else if (!known.get().hasSameTrackingAs(parcel)) {
                changes.add(new Change.Tracking(parcel));
            }
        }
        return changes;
    }

    /**
     * Returns the key of the first shipment that contains one of the delivered lines, or of the first shipment at all.
     */
    private static String shippingKey(Order order, Delivery delivery) {
        List<Shipment> shipments = order.content().shipments();
        return shipments.stream()
                .filter(shipment -> shipment.items().stream()
                        .anyMatch(item -> delivery.items().containsKey(item.lineId())))
                .findFirst()
                .or(() -> shipments.stream().findFirst())
                .map(Shipment::key)
                .orElse("");
    }
}
