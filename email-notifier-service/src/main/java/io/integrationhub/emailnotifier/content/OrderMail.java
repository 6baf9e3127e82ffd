package io.integrationhub.emailnotifier.content;

import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;

/**
 * A mail to a customer about an order.
 *
 * @param addressee who is greeted
 * @param order the whole order as it is now
 * @param event what happened to it, with what the mail is about
 * @param links where the Store's pages are
 */
public record OrderMail(Addressee addressee, OrderDetails order, OrderEvent event, StoreLinks links)
        implements MailContent {

    @Override
    public MailType type() {
        return switch (event) {
            case OrderEvent.Placed _ -> MailType.ORDER_CONFIRMATION;
            case OrderEvent.Changed _ -> MailType.ORDER_CHANGED;
            case OrderEvent.Sent _ -> MailType.SHIPMENT_SENT;
            case OrderEvent.Delivered _ -> MailType.SHIPMENT_DELIVERED;
            case OrderEvent.Delayed _ -> MailType.ORDER_DELAYED;
            case OrderEvent.Cancelled _ -> MailType.ORDER_CANCELLED;
            case OrderEvent.Returned _ -> MailType.RETURN_RECEIVED;
            case OrderEvent.Refunded _ -> MailType.REFUND;
        };
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "OrderMail[" + type().code() + ", " + order + "]";
    }
}
