package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.OrderActivityFlow;
import io.integrationhub.customersync.OrderActivityOutcome;
import io.integrationhub.customersync.OrderActivityOutcome.Irrelevant;
import io.integrationhub.customersync.OrderActivityOutcome.NotTracked;
import io.integrationhub.customersync.OrderActivityOutcome.Rejected;
import io.integrationhub.customersync.OrderActivityOutcome.Suppressed;
import io.integrationhub.customersync.OrderActivityOutcome.Tracked;
import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.OrderEvent;
import io.integrationhub.customersync.cdp.PlatformFault;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles the hub's events about orders for one target. Each target has its own inlet, so that one that is unavailable
 * delays no other.
 *
 * @param target name of the target; empty for the declaration of the inlets
 */
record OrderEventHandler(String target, OrderActivityFlow flow, Tenants tenants) implements RecordHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SHIPPED = Set.of("Shipped", "Delivered");

    @Override
    public String inlet() {
        return "order-events";
    }

    @Override
    public RecordHandler forEach(String each) {
        return new OrderEventHandler(each, flow, tenants);
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.of(tenant).receivesOrderEvents(target);
    }

    @Override
    public Ending handle(InboundRecord message) {
        JsonNode content = read(message);
        String number = content.at("/data/order/number").asString(message.key());
        Tenant tenant = tenants.get(message.tenant());
        Target receiver = Target.named(target).orElseThrow();
        OrderActivityOutcome outcome = event(content)
                .map(event -> flow.track(tenant, receiver, event))
                .orElseGet(() -> new Irrelevant(content.path("type").asString("none")));
        return ending(number, outcome);
    }

    private Ending ending(String number, OrderActivityOutcome outcome) {
        return switch (outcome) {
            case Tracked it -> Ending.of(it, number, target + " has " + it.count() + " events");
            case NotTracked it -> Ending.of(it, number, "not sent to " + target + ": " + it.reason());
            case Irrelevant it -> Ending.of(it, number, "not for " + target + ": the event " + it.type());
            case Suppressed it -> Ending.of(it, number, "not sent to " + target + ": erased");
            case Rejected it ->
                throw new PermanentFault(
                        PlatformFault.ORDER_EVENT_REJECTED,
                        target + " rejected an event about order " + number + ": " + it.reason());
        };
    }

    private static Optional<OrderEvent> event(JsonNode content) {
        JsonNode data = content.path("data");
        String order = data.at("/order/id").asString("");
        if (order.isEmpty()) {
            return Optional.empty();
        }
        return switch (content.path("type").asString("")) {
            case "hub.order.placed.v1" -> Optional.of(new OrderEvent.Placed(order));
            case "hub.order.cancelled.v1" -> Optional.of(new OrderEvent.Cancelled(order, time(content)));
            case "hub.payment.refunded.v1" ->
                Optional.of(new OrderEvent.Refunded(
                        order, time(content), data.path("transaction").asString(order), amount(data.path("amount"))));
            case "hub.shipment.updated.v1" ->
                Optional.of(data.path("shipmentState").asString(""))
                        .filter(SHIPPED::contains)
                        .map(_ -> new OrderEvent.Fulfilled(order, time(content)));
            default -> Optional.empty();
        };
    }

    private static Optional<Amount> amount(JsonNode money) {
        return Optional.of(money.path("amount").asString(""))
                .filter(amount -> !amount.isEmpty())
                .map(amount -> new Amount(
                        new BigDecimal(amount), money.path("currency").asString("")));
    }

    private static Instant time(JsonNode content) {
        try {
            return Instant.parse(content.path("time").asString(""));
        } catch (DateTimeException e) {
            throw malformed("has no time", e);
        }
    }

    private static JsonNode read(InboundRecord message) {
        try {
            return JSON.readTree(message.body());
        } catch (JacksonException e) {
            throw malformed("is not JSON", e);
        }
    }

    private static PermanentFault malformed(String problem, Exception cause) {
        return new PermanentFault(ProfileMessageFault.ORDER_EVENT_MALFORMED, "the event " + problem, cause);
    }
}
