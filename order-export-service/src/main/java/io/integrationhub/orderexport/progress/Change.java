package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Delivery;
import io.integrationhub.orderexport.order.Money;

/** One thing that has to change on an order in commercetools so that it shows what the master reported. */
public sealed interface Change {

    record OrderState(String state) implements Change {}

    record ShipmentState(String state) implements Change {}

    record PaymentState(String state) implements Change {}

    /** To a custom State, by its key. */
    record State(String key) implements Change {}

    /** Pieces of a line go from one State to another, by their keys. */
    record LineState(String lineId, long quantity, String from, String to) implements Change {}

    /**
     * Goods left.
     *
     * @param shippingKey which shipment of the order they belong to; empty in shipping mode Single
     */
    record NewDelivery(String shippingKey, Delivery delivery) implements Change {}

    record DeliveryItems(Delivery delivery) implements Change {}

    record NewParcel(String deliveryKey, Delivery.Parcel parcel) implements Change {}

    record Tracking(Delivery.Parcel parcel) implements Change {}

    /** Goods come back, in the state {@code Advised} or {@code Returned}. */
    record NewReturn(String key, String lineId, long quantity, String state) implements Change {}

    record ReturnState(String key, String state) implements Change {}

    record ReturnPayment(String key, String state) implements Change {}

    /** A custom field; an empty value takes it away. */
    record Note(String field, String value) implements Change {}

    /** A payment is a resource of its own, changed after the order. */
    sealed interface OfPayment extends Change {
        String paymentId();
    }

    /** A payment's pending charge came to an end. */
    record Settlement(String paymentId, String transactionId, String state) implements OfPayment {}

    /**
     * Money went back.
     *
     * @param key the return it went back for: each at most once
     */
    record Refund(String paymentId, String key, Money amount) implements OfPayment {}
}
