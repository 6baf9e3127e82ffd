package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.poll.Source;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.time.Duration;
import java.util.List;

/** Has the ledger forget what is too old to matter, some at a time. */
record LedgerCleaning(Tenants tenants, TaxLedger ledger) implements Source.Provider {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 1000;

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(TaxSettings::taxes)
                .map(tenant -> new Source("tax-ledger." + tenant.id(), PAUSE, () -> clean(tenant)))
                .toList();
    }

    private void clean(Tenant tenant) {
        ledger.forget(tenant.id(), TaxSettings.of(tenant).audit().forgetAfter(), MOST_AT_ONCE);
    }
}
