package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.OrderEvent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the hub's events about orders. */
final class OrderEventReader {

    private static final Set<String> FULFILLED = Set.of("Shipped", "Delivered", "Complete");

    private OrderEventReader() {}

    /**
     * Empty if the event says nothing that targets receive.
     *
     * @throws PermanentFault {@code ORDER_EVENT_MALFORMED}
     */
    static Optional<OrderEvent> read(JsonNode event) {
        JsonNode data = event.path("data");
        String order = data.at("/order/id").asString("");
        if (order.isEmpty()) {
            return Optional.empty();
        }
        return switch (event.path("type").asString("")) {
            case "hub.order.placed.v1" -> Optional.of(new OrderEvent.Placed(order));
            case "hub.order.changed.v1" ->
                Optional.of(
                        new OrderEvent.Changed(order, data.at("/order/version").asLong(0), time(event)));
            case "hub.order.cancelled.v1" -> Optional.of(new OrderEvent.Cancelled(order, time(event)));
            case "hub.payment.refunded.v1" ->
                Optional.of(new OrderEvent.Refunded(
                        order, time(event), data.path("transaction").asString(order), amount(data.path("amount"))));
            case "hub.return.updated.v1" -> Optional.of(new OrderEvent.Returned(order, time(event)));
            case "hub.shipment.updated.v1", "hub.order.progressed.v1" ->
                mayBeFulfilled(data) ? Optional.of(new OrderEvent.Progressed(order, time(event))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** An event that was too large has no states, only the place where they can be read. */
    private static boolean mayBeFulfilled(JsonNode data) {
        return data.has("readAt")
                || FULFILLED.contains(data.path("shipmentState").asString(""))
                || FULFILLED.contains(data.path("orderState").asString(""));
    }

    private static Optional<Amount> amount(JsonNode money) {
        return Optional.of(money.path("amount").asString(""))
                .filter(amount -> !amount.isEmpty())
                .map(amount -> new Amount(
                        new BigDecimal(amount), money.path("currency").asString("")));
    }

    private static Instant time(JsonNode event) {
        try {
            return Instant.parse(event.path("time").asString(""));
        } catch (DateTimeException e) {
            throw new PermanentFault(ProfileMessageFault.ORDER_EVENT_MALFORMED, "the event has no time", e);
        }
    }
}
