package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.time.Duration;

/** Deletes orders that are older than the retention, in batches. */
record LedgerRetention(TaxLedger ledger) implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH_SIZE = 1000;

    @Override
    public String name() {
        return "tax-ledger-retention";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EngineSelection.isExternal(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        Duration retention = tenant.section(AuditSettings.SECTION).retention();
        ledger.deleteOlderThan(tenant.id(), retention, BATCH_SIZE);
    }
}
