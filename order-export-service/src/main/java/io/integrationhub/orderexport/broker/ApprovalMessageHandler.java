package io.integrationhub.orderexport.broker;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forwards messages about Approval Flows to their orders. The order is taken from the message because the Approval Flow
 * itself cannot be read without an Associate.
 */
@Component
class ApprovalMessageHandler implements RecordHandler {

    private static final String ORDERS = "commercetools.order";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordPublisher publisher;

    ApprovalMessageHandler(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String inlet() {
        return "approvals";
    }

    @Override
    public Ending handle(InboundRecord message) {
        String order = orderId(JSON.readTree(message.body()));
        if (order.isEmpty()) {
            return new Ending("irrelevant", message.key(), "the message contains no order");
        }
        publisher.publish(new OutboundRecord(message.tenant(), ORDERS, order, message.body(), Map.of()));
        return new Ending("forwarded", message.key(), "forwarded to order " + order);
    }

    /** Reads either message format; only the message about the creation contains the whole Approval Flow. */
    private static String orderId(JsonNode notification) {
        JsonNode content = notification.has("specversion") ? notification.path("data") : notification;
        return Stream.of("/order/id", "/approvalFlow/order/id")
                .map(pointer -> content.at(pointer).asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }
}
