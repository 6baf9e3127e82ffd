package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.order.DeliveryItem;
import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.order.ParcelDraft;
import com.commercetools.api.models.order.PaymentState;
import com.commercetools.api.models.order.ReturnItemDraftBuilder;
import com.commercetools.api.models.order.ReturnPaymentState;
import com.commercetools.api.models.order.ReturnShipmentState;
import com.commercetools.api.models.order.ShipmentState;
import com.commercetools.api.models.order.TrackingData;
import io.integrationhub.orderexport.order.Delivery;
import io.integrationhub.orderexport.progress.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes as update actions (https://docs.commercetools.com/api/projects/orders#update-actions).
 *
 * @param order the order that is to change
 * @param notes writes custom fields on it
 */
record OrderActions(com.commercetools.api.models.order.Order order, NoteActions notes) {

    List<OrderUpdateAction> of(List<Change> changes) {
        List<OrderUpdateAction> actions = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.OrderState it ->
                    actions.add(OrderUpdateAction.changeOrderStateBuilder()
                            .orderState(OrderState.findEnum(it.state()))
                            .build());
                case Change.ShipmentState it ->
                    actions.add(OrderUpdateAction.changeShipmentStateBuilder()
                            .shipmentState(ShipmentState.findEnum(it.state()))
                            .build());
                case Change.PaymentState it ->
                    actions.add(OrderUpdateAction.changePaymentStateBuilder()
                            .paymentState(PaymentState.findEnum(it.state()))
                            .build());
                case Change.State it -> actions.add(transition(it.key()));
                case Change.LineState it -> actions.add(lineTransition(it));
                case Change.NewDelivery it -> actions.add(addDelivery(it));
                case Change.DeliveryItems it -> actions.add(deliveryItems(it.delivery()));
                case Change.NewParcel it -> actions.add(addParcel(it));
                case Change.Tracking it -> actions.add(tracking(it.parcel()));
                case Change.NewReturn it -> actions.add(addReturn(it));
                case Change.ReturnState it -> actions.add(returnState(it));
                case Change.ReturnPayment it -> actions.add(returnPayment(it));
                case Change.Note it -> fields.put(it.field(), it.value());
                // Payments are resources of their own.
                case Change.OfPayment _ -> {}
            }
        }
        actions.addAll(notes.set(order, fields));
        return actions;
    }

    /** By force: after a late report, a State in between may never have been reached. */
    static OrderUpdateAction transition(String stateKey) {
        return OrderUpdateAction.transitionStateBuilder()
                .state(States.identifier(stateKey))
                .force(true)
                .build();
    }

    private OrderUpdateAction lineTransition(Change.LineState change) {
        boolean custom = isCustom(change.lineId());
        return custom
                ? OrderUpdateAction.transitionCustomLineItemStateBuilder()
                        .customLineItemId(change.lineId())
                        .quantity(change.quantity())
                        .fromState(States.identifier(change.from()))
                        .toState(States.identifier(change.to()))
                        .build()
                : OrderUpdateAction.transitionLineItemStateBuilder()
                        .lineItemId(change.lineId())
                        .quantity(change.quantity())
                        .fromState(States.identifier(change.from()))
                        .toState(States.identifier(change.to()))
                        .build();
    }

    private static OrderUpdateAction addDelivery(Change.NewDelivery change) {
        var action = OrderUpdateAction.addDeliveryBuilder()
                .deliveryKey(change.delivery().key())
                .items(items(change.delivery()))
                .parcels(change.delivery().parcels().stream()
                        .map(parcel -> ParcelDraft.builder()
                                .key(parcel.key())
                                .trackingData(trackingData(parcel))
                                .build())
                        .toList());
        return change.shippingKey().isEmpty()
                ? action.build()
                : action.shippingKey(change.shippingKey()).build();
    }

    private static OrderUpdateAction deliveryItems(Delivery delivery) {
        return OrderUpdateAction.setDeliveryItemsBuilder()
                .deliveryKey(delivery.key())
                .items(items(delivery))
                .build();
    }

    private static OrderUpdateAction addParcel(Change.NewParcel change) {
        return OrderUpdateAction.addParcelToDeliveryBuilder()
                .deliveryKey(change.deliveryKey())
                .parcelKey(change.parcel().key())
                .trackingData(trackingData(change.parcel()))
                .build();
    }

    private static OrderUpdateAction tracking(Delivery.Parcel parcel) {
        return OrderUpdateAction.setParcelTrackingDataBuilder()
                .parcelKey(parcel.key())
                .trackingData(trackingData(parcel))
                .build();
    }

    private OrderUpdateAction addReturn(Change.NewReturn change) {
        var item = ReturnItemDraftBuilder.of()
                .key(change.key())
                .quantity(change.quantity())
                .shipmentState(ReturnShipmentState.findEnum(change.state()));
        var draft = isCustom(change.lineId())
                ? item.customLineItemId(change.lineId()).build()
                : item.lineItemId(change.lineId()).build();
        return OrderUpdateAction.addReturnInfoBuilder().items(draft).build();
    }

    private static OrderUpdateAction returnState(Change.ReturnState change) {
        return OrderUpdateAction.setReturnShipmentStateBuilder()
                .returnItemKey(change.key())
                .shipmentState(ReturnShipmentState.findEnum(change.state()))
                .build();
    }

    private static OrderUpdateAction returnPayment(Change.ReturnPayment change) {
        return OrderUpdateAction.setReturnPaymentStateBuilder()
                .returnItemKey(change.key())
                .paymentState(ReturnPaymentState.findEnum(change.state()))
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

    private boolean isCustom(String lineId) {
        return order.getCustomLineItems().stream().anyMatch(line -> line.getId().equals(lineId));
    }
}
