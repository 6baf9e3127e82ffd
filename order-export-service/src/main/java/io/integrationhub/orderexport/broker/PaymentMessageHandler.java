package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Forwards messages about payments to their orders, because the gate may let them pass now. */
@Component
class PaymentMessageHandler implements RecordHandler {

    private static final String ORDERS = "commercetools.order";

    private final Orders orders;
    private final RecordPublisher publisher;
    private final Tenants tenants;

    PaymentMessageHandler(Orders orders, RecordPublisher publisher, Tenants tenants) {
        this.orders = orders;
        this.publisher = publisher;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "payments";
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        List<OrderId> paid = orders.paidWith(tenants.get(message.tenant()), message.key());
        for (OrderId id : paid) {
            publisher.publish(new OutboundRecord(message.tenant(), ORDERS, id.value(), message.body(), Map.of()));
        }
        return new Ending("forwarded", message.key(), "forwarded to " + paid.size() + " orders");
    }
}
