package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.fault.DatabaseOutage;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks orders that hold stock and about which no message has arrived: either they were never created, or the message
 * was lost.
 */
record OverdueHoldJob(OrderHoldFlow flow, HoldLedger holds, InstantSource clock) implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(OverdueHoldJob.class);

    private static final Duration MAX_INTERVAL = Duration.ofSeconds(15);
    private static final int LIMIT = 200;

    @Override
    public String name() {
        return "overdue-holds";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        Duration half = StockTenant.of(tenant).settings().holdCheckDelay().dividedBy(2);
        return half.compareTo(MAX_INTERVAL) < 0 ? half : MAX_INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        StockTenant stockTenant = StockTenant.of(tenant);
        holds.overdue(tenant.id(), LIMIT).forEach(order -> check(stockTenant, order));
        holds.purge(
                tenant.id(),
                clock.instant().minus(stockTenant.settings().stockIn().retention()));
    }

    /** An order that cannot be checked does not block those behind it; it is checked again at each run. */
    private void check(StockTenant tenant, OrderId order) {
        try {
            flow.update(tenant, order);
        } catch (TransientFault fault) {
            throw fault;
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            log.atError()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("id", order)
                    .addKeyValue("detail", e instanceof Fault ? e.getMessage() : "")
                    .setCause(e instanceof Fault ? null : e)
                    .log("The overdue hold of an order cannot be checked");
        }
    }
}
