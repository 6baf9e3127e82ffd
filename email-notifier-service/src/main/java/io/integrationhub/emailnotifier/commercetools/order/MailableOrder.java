package io.integrationhub.emailnotifier.commercetools.order;

import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.order.Delivery;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.Parcel;
import io.integrationhub.emailnotifier.content.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order as it is now, with everything that a mail may report.
 *
 * @param details what mails show of it
 * @param reader its customer
 * @param imported whether it was imported
 * @param orderState for example {@code Open}
 * @param shipmentState for example {@code Shipped}; empty if not set
 * @param changedAt when it was last changed
 * @param contentHash changes with what the customer ordered, and where it goes
 * @param shipments its deliveries
 * @param delay when the goods are expected instead; empty if they are not delayed
 * @param returns what was returned
 * @param refunds successful refund transactions
 */
public record MailableOrder(
        OrderDetails details,
        Reader reader,
        boolean imported,
        String orderState,
        String shipmentState,
        Instant changedAt,
        String contentHash,
        List<Shipment> shipments,
        Optional<Delay> delay,
        List<Return> returns,
        List<RefundTransaction> refunds) {

    public MailableOrder {
        shipments = List.copyOf(shipments);
        returns = List.copyOf(returns);
        refunds = List.copyOf(refunds);
    }

    /**
     * A delivery.
     *
     * @param tracked the parcels that can be tracked
     */
    public record Shipment(Delivery delivery, List<TrackedParcel> tracked) {

        public Shipment {
            tracked = List.copyOf(tracked);
        }
    }

    /** A parcel that can be tracked. */
    public record TrackedParcel(String id, Parcel parcel) {}

    /** When delayed goods are expected. */
    public record Delay(Optional<LocalDate> from, Optional<LocalDate> until) {}

    /**
     * Returned pieces of a line.
     *
     * @param isReceived whether the goods arrived
     * @param isRefunded whether the money was returned
     * @param value what the pieces cost
     */
    public record Return(
            String id, LineQuantity pieces, boolean isReceived, boolean isRefunded, Money value, Instant changedAt) {}

    /** A successful refund of a payment. */
    public record RefundTransaction(String id, Money amount, Instant at) {}

    public OrderId id() {
        return new OrderId(details.id());
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "MailableOrder[" + details.number() + "]";
    }
}
