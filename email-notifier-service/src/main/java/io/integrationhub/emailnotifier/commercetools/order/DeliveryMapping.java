package io.integrationhub.emailnotifier.commercetools.order;

import static io.integrationhub.emailnotifier.commercetools.order.AddressMapping.text;

import com.commercetools.api.models.cart.Shipping;
import com.commercetools.api.models.cart.ShippingInfo;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.TrackingData;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Shipment;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.TrackedParcel;
import io.integrationhub.emailnotifier.content.order.Delivery;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.Parcel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps the deliveries of all shipments. */
record DeliveryMapping(Map<String, Line> lines) {

    List<Shipment> from(Order order) {
        Stream<ShippingInfo> single = Stream.ofNullable(order.getShippingInfo());
        Stream<ShippingInfo> several =
                Stream.ofNullable(order.getShipping()).flatMap(List::stream).map(Shipping::getShippingInfo);
        return Stream.concat(single, several)
                .filter(Objects::nonNull)
                .flatMap(info -> Stream.ofNullable(info.getDeliveries()).flatMap(List::stream))
                .map(this::from)
                .toList();
    }

    private Shipment from(com.commercetools.api.models.order.Delivery delivery) {
        List<LineQuantity> items = Stream.ofNullable(delivery.getItems())
                .flatMap(List::stream)
                .flatMap(item -> Optional.ofNullable(lines.get(item.getId())).stream()
                        .map(line -> new LineQuantity(line, item.getQuantity())))
                .toList();
        List<com.commercetools.api.models.order.Parcel> parcels =
                Stream.ofNullable(delivery.getParcels()).flatMap(List::stream).toList();
        return new Shipment(
                new Delivery(
                        delivery.getId(),
                        items,
                        parcels.stream().map(DeliveryMapping::parcel).toList(),
                        AddressMapping.from(delivery.getAddress())),
                parcels.stream()
                        .filter(DeliveryMapping::isTracked)
                        .map(parcel -> new TrackedParcel(parcel.getId(), parcel(parcel)))
                        .toList());
    }

    private static boolean isTracked(com.commercetools.api.models.order.Parcel parcel) {
        TrackingData tracking = parcel.getTrackingData();
        return tracking != null
                && !Boolean.TRUE.equals(tracking.getIsReturn())
                && !(text(tracking.getTrackingId()) + text(tracking.getProvider())).isBlank();
    }

    /** The order master's reports keep the URL in the provider, as it has no field of its own. */
    private static Parcel parcel(com.commercetools.api.models.order.Parcel parcel) {
        TrackingData tracking = parcel.getTrackingData();
        if (tracking == null) {
            return new Parcel("", "", "");
        }
        String provider = text(tracking.getProvider());
        return new Parcel(
                text(tracking.getCarrier()),
                text(tracking.getTrackingId()),
                provider.startsWith("https://") || provider.startsWith("http://") ? provider : "");
    }
}
