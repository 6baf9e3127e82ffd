package io.integrationhub.inventorythreshold.stockout;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handles this service's own events about stock, for each system that is told what can be sold. */
record StockOutHandler(StockOutFlow flow, Tenants tenants, String receiver) implements RecordHandler {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String inlet() {
        return "stock-out";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public RecordHandler forEach(String each) {
        return new StockOutHandler(flow, tenants, each);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Position position = position(message);
        StockTenant tenant = StockTenant.of(tenants.get(message.tenant()));
        return switch (flow.send(tenant, receiver, position)) {
            case StockOutOutcome.Sent it ->
                Ending.of(it, position.toString(), receiver + " knows that " + it.available() + " can be sold");
            case StockOutOutcome.Unknown it ->
                Ending.of(it, position.toString(), "the master never reported the position");
            case StockOutOutcome.Rejected it ->
                throw new PermanentFault(
                        StockOutFault.STOCK_RECEIVER_REJECTED,
                        receiver + " rejected the quantity of " + position + " with status " + it.status());
        };
    }

    private static Position position(InboundRecord message) {
        try {
            JsonNode position = JSON.readTree(message.body()).at("/data/position");
            return new Position(
                    position.path("sku").asString(""), position.path("channel").asString(""));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PermanentFault(StockOutFault.STOCK_EVENT_MALFORMED, "the event names no position", e);
        }
    }
}
