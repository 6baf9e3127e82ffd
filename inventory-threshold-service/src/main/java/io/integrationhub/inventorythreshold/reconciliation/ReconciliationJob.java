package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.ApprovalRequired;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.InSync;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.Repaired;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reconciles periodically, and counts discrepancies as {@code hub.stock.discrepancies} by tenant and outcome. */
record ReconciliationJob(ReconciliationFlow flow, MeterRegistry meters) implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationJob.class);

    @Override
    public String name() {
        return "stock-reconciliation";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return StockTenant.of(tenant).settings().reconcile().interval();
    }

    @Override
    public void run(Tenant tenant) {
        ReconciliationOutcome outcome = flow.reconcile(StockTenant.of(tenant));
        switch (outcome) {
            case InSync _ -> {}
            case ApprovalRequired it -> {
                count(tenant, it, it.differing());
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("checked", it.compared())
                        .addKeyValue("remaining", it.differing())
                        .log("Stock differs from the master; manual review required");
            }
            case Repaired it -> {
                count(tenant, it, it.repaired());
                log.atInfo()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("repaired", it.repaired())
                        .addKeyValue("remaining", it.differing() - it.repaired())
                        .log("Stock differed from the master and was repaired");
            }
        }
    }

    private void count(Tenant tenant, ReconciliationOutcome outcome, long positions) {
        Counter.builder("hub.stock.discrepancies")
                .description("Positions whose recorded stock differs from the master's, by outcome")
                .tag("tenant", tenant.id().value())
                .tag("outcome", outcome.code())
                .register(meters)
                .increment(positions);
    }
}
