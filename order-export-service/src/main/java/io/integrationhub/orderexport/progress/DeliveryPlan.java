package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Delivery;
import io.integrationhub.orderexport.order.Delivery.Parcel;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Shipment;
import io.integrationhub.orderexport.progress.Aspect.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deliveries and parcels: known by their keys, so that each is added once and later words only correct it. */
final class DeliveryPlan {

    private DeliveryPlan() {}

    static List<Change> of(Order order, Progress progress) {
        List<Change> changes = new ArrayList<>();
        for (Word word : progress.all(Kind.DELIVERY)) {
            Delivery wanted = wanted(word, progress);
            Optional<Delivery> actual = order.standing().deliveries().stream()
                    .filter(delivery -> delivery.key().equals(wanted.key()))
                    .findFirst();
            if (actual.isEmpty()) {
                changes.add(new Change.NewDelivery(shippingKey(order, wanted), wanted));
                continue;
            }
            changes.addAll(corrections(actual.get(), wanted));
        }
        return changes;
    }

    private static Delivery wanted(Word word, Progress progress) {
        String key = word.aspect().subject();
        Map<String, Long> items = new HashMap<>();
        word.values().forEach((lineId, quantity) -> items.put(lineId, Long.valueOf(quantity)));
        List<Parcel> parcels = progress.about(Kind.PARCEL, key).stream()
                .map(parcel -> new Parcel(
                        parcel.aspect().part(),
                        "",
                        parcel.get("carrier"),
                        parcel.get("trackingId"),
                        parcel.get("provider")))
                .toList();
        return new Delivery(key, "", items, parcels);
    }

    private static List<Change> corrections(Delivery actual, Delivery wanted) {
        List<Change> changes = new ArrayList<>();
        if (!actual.items().equals(wanted.items())) {
            changes.add(new Change.DeliveryItems(wanted));
        }
        for (Parcel parcel : wanted.parcels()) {
            Optional<Parcel> known = actual.parcels().stream()
                    .filter(other -> other.key().equals(parcel.key()))
                    .findFirst();
            if (known.isEmpty()) {
                changes.add(new Change.NewParcel(wanted.key(), parcel));
            } else if (!known.get().tracksAs(parcel)) {
                changes.add(new Change.Tracking(parcel));
            }
        }
        return changes;
    }

    /** The shipment that carries one of the delivered lines; the first one where none says so. */
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
