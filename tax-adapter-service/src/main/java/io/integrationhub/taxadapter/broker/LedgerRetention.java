package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.poll.Source;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.time.Duration;
import java.util.List;

/** Deletes orders that are older than the retention, in batches. */
record LedgerRetention(Tenants tenants, TaxLedger ledger) implements Source.Provider {

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH_SIZE = 1000;

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(EngineSelection::isExternal)
                .map(tenant -> new Source("tax-ledger." + tenant.id(), INTERVAL, () -> run(tenant)))
                .toList();
    }

    private void run(Tenant tenant) {
        Duration retention = tenant.section(AuditSettings.SECTION).retention();
        ledger.deleteOlderThan(tenant.id(), retention, BATCH_SIZE);
    }
}
