package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.AcceptedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Insufficient;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.RejectedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.commercetools.SupplyChannels;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Responds to commercetools before it saves a new order. */
@Component
class StockCheckHandler implements ExtensionHandler {

    private static final Logger log = LoggerFactory.getLogger(StockCheckHandler.class);

    private final StockCheckFlow flow;
    private final SupplyChannels channels;
    private final UnconfirmedActions unconfirmed;
    private final ShortageErrors errors;
    private final StockCheckMetrics metrics;
    private final StockCheckRehearsal rehearsal;
    private final Tenants tenants;

    StockCheckHandler(
            StockCheckFlow flow,
            SupplyChannels channels,
            UnconfirmedActions unconfirmed,
            ShortageErrors errors,
            StockCheckMetrics metrics,
            StockCheckRehearsal rehearsal,
            Tenants tenants) {
        this.flow = flow;
        this.channels = channels;
        this.unconfirmed = unconfirmed;
        this.errors = errors;
        this.metrics = metrics;
        this.rehearsal = rehearsal;
        this.tenants = tenants;
    }

    @Override
    public String extension() {
        return StockTenant.EXTENSION;
    }

    @Override
    public ExtensionResponse handle(ExtensionCall call) {
        StockTenant tenant = tenant(call);
        StockCheckOutcome outcome = check(tenant, call);
        metrics.count(tenant.id(), outcome);
        return switch (outcome) {
            case NothingToCheck _, SoldLocally _, Confirmed _ -> new Accepted();
            case AcceptedUnconfirmed _ -> new Changes(unconfirmed.of(tenant, call.resource()));
            case Insufficient it -> new Rejected(errors.of(tenant.id(), it.shortages()));
            case RejectedUnconfirmed it -> new Rejected(errors.of(tenant.id(), it));
        };
    }

    /** Releases the hold if the response comes too late and commercetools rejects the order for that. */
    private StockCheckOutcome check(StockTenant tenant, ExtensionCall call) {
        OrderId order = new OrderId(call.resourceId());
        boolean isInTime = false;
        try {
            StockCheckOutcome outcome = flow.check(
                    tenant, order, new UnsavedOrder(call.resource()).lines(tenant.id(), channels), call.deadline());
            isInTime = !call.deadline().hasPassed();
            return outcome;
        } finally {
            if (!isInTime && tenant.rejectsWithoutResponse()) {
                release(tenant, order);
            }
        }
    }

    private void release(StockTenant tenant, OrderId order) {
        // A late call was interrupted, which would make the database's driver fail.
        boolean wasInterrupted = Thread.interrupted();
        try {
            flow.release(tenant, order);
        } catch (RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("subject", order.value())
                    .setCause(failure)
                    .log("A rejected order holds its stock until its existence is checked");
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void warmUp(ExtensionCall call) {
        rehearsal.run(tenant(call));
    }

    @Override
    public List<ObjectNode> fallbackActions(ExtensionCall call) {
        return unconfirmed.of(tenant(call), call.resource());
    }

    private StockTenant tenant(ExtensionCall call) {
        return StockTenant.of(tenants.get(call.tenant()));
    }
}
