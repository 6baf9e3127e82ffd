package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.status.Delivery;
import io.integrationhub.orderexport.order.status.Invoice;
import java.util.List;

/** A single change to an order in commercetools. */
public sealed interface Change {

    record OrderState(String state) implements Change {}

    record ShipmentState(String state) implements Change {}

    record PaymentState(String state) implements Change {}

    /** Moves the order to the custom State with this key. */
    record State(String key) implements Change {}

    /** Moves pieces of a line from one State to another, both given by key. */
    record LineState(String lineId, long quantity, String from, String to) implements Change {}

    /**
     * Adds a delivery.
     *
     * @param shippingKey key of the shipment to which the delivery belongs; empty in shipping mode Single
     */
    record NewDelivery(String shippingKey, Delivery delivery) implements Change {}

    record DeliveryItems(Delivery delivery) implements Change {}

    record NewParcel(String deliveryKey, Delivery.Parcel parcel) implements Change {}

    record Tracking(Delivery.Parcel parcel) implements Change {}

    /** Adds a return item in the state {@code Advised} or {@code Returned}. */
    record NewReturn(String key, String lineId, long quantity, String state) implements Change {}

    record ReturnState(String key, String state) implements Change {}

    record ReturnPayment(String key, String state) implements Change {}

    /** Sets a custom field; an empty value removes it. */
    record CustomField(String name, String value) implements Change {}

    /** Sets the custom field that contains all invoices and credit notes. */
    record Invoices(String field, List<Invoice> invoices) implements Change {

        public Invoices {
            invoices = List.copyOf(invoices);
        }
    }

    /** A change to a payment, which is a resource of its own and is updated after the order. */
    sealed interface PaymentChange extends Change {
        String paymentId();
    }

    /** Sets the final state of a pending charge. */
    record Settlement(String paymentId, String transactionId, String state) implements PaymentChange {}

    /**
     * Adds a refund transaction.
     *
     * @param key key of the refund or of the return; there is at most one refund per key
     */
    record Refund(String paymentId, String key, Money amount) implements PaymentChange {}
}
