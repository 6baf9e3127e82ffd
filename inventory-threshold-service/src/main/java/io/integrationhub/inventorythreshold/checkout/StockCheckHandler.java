package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.StockCheckFlow;
import io.integrationhub.inventorythreshold.StockCheckOutcome;
import io.integrationhub.inventorythreshold.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.StockCheckOutcome.Unconfirmed;
import io.integrationhub.inventorythreshold.commercetools.SupplyChannels;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.OrderId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Answers commercetools before it saves a new order. */
@Component
class StockCheckHandler implements ExtensionHandler {

    static final String NAME = InventorySettings.EXTENSION;

    private static final Logger LOG = LoggerFactory.getLogger(StockCheckHandler.class);

    private final StockCheckFlow flow;
    private final SupplyChannels channels;
    private final Marks marks;
    private final CheckMeters meters;
    private final Tenants tenants;

    StockCheckHandler(StockCheckFlow flow, SupplyChannels channels, Marks marks, CheckMeters meters, Tenants tenants) {
        this.flow = flow;
        this.channels = channels;
        this.marks = marks;
        this.meters = meters;
        this.tenants = tenants;
    }

    @Override
    public String extension() {
        return NAME;
    }

    @Override
    public ExtensionResponse handle(ExtensionCall call) {
        Tenant tenant = tenants.get(call.tenant());
        OrderTree order = new OrderTree(call.resource());
        StockCheckOutcome outcome = check(tenant, order, call);
        meters.count(tenant.id(), outcome);
        return switch (outcome) {
            case NothingToCheck _, SoldLocally _, Confirmed _ -> new Accepted();
            case Unconfirmed _ -> marked(marks.of(tenant, order));
            case NotEnough it -> Refusals.of(it.shortages());
            case NotConfirmed it -> Refusals.of(it.shortages());
        };
    }

    /** Where its answer will not be heard, and the order is refused then, it holds nothing. */
    private StockCheckOutcome check(Tenant tenant, OrderTree order, ExtensionCall call) {
        OrderId id = new OrderId(call.resourceId());
        boolean isHeard = false;
        try {
            StockCheckOutcome outcome = flow.check(tenant, id, order.lines(tenant, channels), call.deadline());
            isHeard = !call.deadline().hasPassed();
            return outcome;
        } finally {
            if (!isHeard && InventorySettings.refusesWithoutAnswer(tenant)) {
                giveBack(tenant, id);
            }
        }
    }

    private void giveBack(Tenant tenant, OrderId order) {
        // Whoever is left behind is interrupted; the database would not work for it.
        boolean wasInterrupted = Thread.interrupted();
        try {
            flow.giveBack(tenant, order);
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("subject", order.value())
                    .setCause(failure)
                    .log("A refused order keeps its stock until it is looked for");
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ExtensionResponse marked(List<ObjectNode> actions) {
        return actions.isEmpty() ? new Accepted() : new Changes(actions);
    }

    @Override
    public List<ObjectNode> fallbackActions(ExtensionCall call) {
        return marks.of(tenants.get(call.tenant()), new OrderTree(call.resource()));
    }
}
