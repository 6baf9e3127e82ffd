package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.OrderHistoryFlow;
import io.integrationhub.orderexport.OrderHistoryOutcome;
import io.integrationhub.orderexport.OrderHistoryOutcome.AlreadyExists;
import io.integrationhub.orderexport.OrderHistoryOutcome.Imported;
import io.integrationhub.orderexport.OrderHistoryOutcome.Inconsistent;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.system.inbound.DocumentReader;

/** Handles orders from before, which a migration writes to the broker, each with its number as key. */
class OrderHistoryHandler implements RecordHandler {

    private final OrderHistoryFlow flow;
    private final DocumentReader<HistoryJson> reader;
    private final Tenants tenants;

    OrderHistoryHandler(OrderHistoryFlow flow, DocumentReader<HistoryJson> reader, Tenants tenants) {
        this.flow = flow;
        this.reader = reader;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "order-history";
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        HistoricOrder order = reader.read(tenant, message, HistoryJson::toOrder);
        return ending(flow.add(tenant, order));
    }

    private static Ending ending(OrderHistoryOutcome outcome) {
        return switch (outcome) {
            case Imported it -> Ending.of(it, it.number().value(), "the order is in commercetools");
            case AlreadyExists it ->
                Ending.of(it, it.number().value(), "commercetools already had an order with this number");
            case Inconsistent it ->
                throw new PermanentFault(
                        OrderMessageFault.ORDER_HISTORY_INCONSISTENT,
                        "order " + it.number() + " does not add up: " + String.join("; ", it.findings()));
        };
    }
}
