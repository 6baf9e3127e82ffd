package io.integrationhub.orderexport.commercetools.mapping;

import static io.integrationhub.orderexport.commercetools.mapping.AddressMapping.text;

import com.commercetools.api.models.cart.Shipping;
import com.commercetools.api.models.cart.ShippingInfo;
import com.commercetools.api.models.order.DeliveryItem;
import com.commercetools.api.models.order.TrackingData;
import io.integrationhub.orderexport.order.status.Delivery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Maps the deliveries of all shipments. */
final class DeliveryMapping {

    private DeliveryMapping() {}

    static List<Delivery> from(com.commercetools.api.models.order.Order order) {
        Stream<ShippingInfo> single = Stream.ofNullable(order.getShippingInfo());
        Stream<ShippingInfo> several =
                Stream.ofNullable(order.getShipping()).flatMap(List::stream).map(Shipping::getShippingInfo);
        return Stream.concat(single, several)
                .filter(Objects::nonNull)
                .flatMap(info -> Stream.ofNullable(info.getDeliveries()).flatMap(List::stream))
                .map(DeliveryMapping::from)
                .toList();
    }

    private static Delivery from(com.commercetools.api.models.order.Delivery delivery) {
        Map<String, Long> items = new HashMap<>();
        for (DeliveryItem item : delivery.getItems()) {
            items.merge(item.getId(), item.getQuantity(), Long::sum);
        }
        return new Delivery(
                text(delivery.getKey()),
                delivery.getId(),
                items,
                delivery.getParcels().stream().map(DeliveryMapping::from).toList());
    }

    private static Delivery.Parcel from(com.commercetools.api.models.order.Parcel parcel) {
        TrackingData tracking = parcel.getTrackingData();
        return tracking == null
                ? new Delivery.Parcel(text(parcel.getKey()), parcel.getId(), "", "", "")
                : new Delivery.Parcel(
                        text(parcel.getKey()),
                        parcel.getId(),
                        text(tracking.getCarrier()),
                        text(tracking.getTrackingId()),
                        text(tracking.getProvider()));
    }
}
