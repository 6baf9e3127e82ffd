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
 * Any message about an Approval Flow: it rings for the flow's order. The order is named in the message only; the flow
 * itself could not be read without knowing an Associate.
 */
@Component
class ApprovalDoorbell implements RecordHandler {

    private static final String ORDERS = "commercetools.order";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordPublisher publisher;

    ApprovalDoorbell(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String inlet() {
        return "approvals";
    }

    @Override
    public Ending handle(InboundRecord message) {
        String order = orderOf(JSON.readTree(message.body()));
        if (order.isEmpty()) {
            return new Ending("no-order", message.key(), "the message names no order");
        }
        publisher.publish(new OutboundRecord(message.tenant(), ORDERS, order, message.body(), Map.of()));
        return new Ending("rang-for-order", message.key(), "its order is " + order);
    }

    /** In either format; only the message that a flow was created has the whole flow. */
    private static String orderOf(JsonNode notification) {
        JsonNode content = notification.has("specversion") ? notification.path("data") : notification;
        return Stream.of("/order/id", "/approvalFlow/order/id")
                .map(place -> content.at(place).asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }
}
