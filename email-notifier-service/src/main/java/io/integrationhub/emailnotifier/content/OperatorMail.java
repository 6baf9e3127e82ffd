package io.integrationhub.emailnotifier.content;

import java.time.Instant;

/**
 * A mail to the merchant's people, who are not greeted by name.
 *
 * @param event what they need to know
 * @param occurredAt when it happened
 */
public record OperatorMail(Event event, Instant occurredAt) implements MailContent {

    /** What the merchant's people need to know. */
    public sealed interface Event {}

    /**
     * Stock fell to its threshold.
     *
     * @param channel key of the supply Channel; empty for stock without one
     */
    public record StockThreshold(String sku, String channel, long available, long threshold) implements Event {}

    /**
     * The order master rejected an order.
     *
     * @param master the system's name
     * @param code the system's code; empty if it gave none
     * @param reason the reason in one sentence
     */
    public record OrderRejected(String orderId, String orderNumber, String master, String code, String reason)
            implements Event {}

    @Override
    public MailType type() {
        return switch (event) {
            case StockThreshold _ -> MailType.STOCK_THRESHOLD;
            case OrderRejected _ -> MailType.ORDER_REJECTED;
        };
    }
}
