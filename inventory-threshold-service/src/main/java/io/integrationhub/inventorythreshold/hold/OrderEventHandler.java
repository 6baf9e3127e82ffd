package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.hold.OrderEventOutcome.Irrelevant;
import io.integrationhub.inventorythreshold.hold.OrderEventOutcome.Recorded;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handles the events of the service that exports orders: {@value #EXPORTED} states that the master has an order. */
@Component
class OrderEventHandler implements RecordHandler {

    private static final String EXPORTED = "hub.order.exported.v1";

    private static final JsonMapper JSON = new JsonMapper();

    private final OrderHoldFlow flow;
    private final Tenants tenants;

    OrderEventHandler(OrderHoldFlow flow, Tenants tenants) {
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "order-events";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        JsonNode event = parse(message.body());
        String number = event.path("subject").asString("");
        if (!event.path("type").asString("").equals(EXPORTED)) {
            return Ending.of(new Irrelevant(), number, "the event does not concern stock");
        }
        OrderId order = new OrderId(event.at("/data/order/id").asString(message.key()));
        flow.recordKnown(StockTenant.of(tenants.get(message.tenant())), order, time(event));
        return Ending.of(new Recorded(), number, "later reports of the master include the order");
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw malformed("it is not JSON", e);
        }
    }

    private static Instant time(JsonNode event) {
        try {
            return OffsetDateTime.parse(event.path("time").asString("")).toInstant();
        } catch (DateTimeException e) {
            throw malformed("it has no time", e);
        }
    }

    private static PermanentFault malformed(String problem, Exception cause) {
        return new PermanentFault(
                OrderEventFault.ORDER_EVENT_MALFORMED, "the order event cannot be read: " + problem, cause);
    }
}
