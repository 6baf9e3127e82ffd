package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.order.DeliveryItem;
import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.order.ParcelDraft;
import com.commercetools.api.models.order.TrackingData;
import io.integrationhub.orderexport.order.status.Delivery;
import io.integrationhub.orderexport.progress.plan.Change;
import java.util.List;
import java.util.TreeMap;

/** Creates the update actions for deliveries and parcels. */
final class DeliveryActions {

    private DeliveryActions() {}

    static OrderUpdateAction add(Change.NewDelivery change) {
        List<ParcelDraft> parcels =
                change.delivery().parcels().stream().map(DeliveryActions::draft).toList();
        var action = OrderUpdateAction.addDeliveryBuilder()
                .deliveryKey(change.delivery().key())
                .items(items(change.delivery()))
                .parcels(parcels);
        return change.shippingKey().isEmpty()
                ? action.build()
                : action.shippingKey(change.shippingKey()).build();
    }

    static OrderUpdateAction setItems(Delivery delivery) {
        return OrderUpdateAction.setDeliveryItemsBuilder()
                .deliveryKey(delivery.key())
                .items(items(delivery))
                .build();
    }

    static OrderUpdateAction addParcel(Change.NewParcel change) {
        return OrderUpdateAction.addParcelToDeliveryBuilder()
                .deliveryKey(change.deliveryKey())
                .parcelKey(change.parcel().key())
                .trackingData(trackingData(change.parcel()))
                .build();
    }

    static OrderUpdateAction setTracking(Delivery.Parcel parcel) {
        return OrderUpdateAction.setParcelTrackingDataBuilder()
                .parcelKey(parcel.key())
                .trackingData(trackingData(parcel))
                .build();
    }

    private static ParcelDraft draft(Delivery.Parcel parcel) {
        return ParcelDraft.builder()
                .key(parcel.key())
                .trackingData(trackingData(parcel))
                .build();
    }

    private static List<DeliveryItem> items(Delivery delivery) {
        return new TreeMap<>(delivery.items())
                .entrySet().stream()
                        .map(item -> DeliveryItem.builder()
                                .id(item.getKey())
                                .quantity(item.getValue())
                                .build())
                        .toList();
    }

    private static TrackingData trackingData(Delivery.Parcel parcel) {
        var data = TrackingData.builder().carrier(parcel.carrier()).trackingId(parcel.trackingId());
        return parcel.provider().isEmpty()
                ? data.build()
                : data.provider(parcel.provider()).build();
    }
}
