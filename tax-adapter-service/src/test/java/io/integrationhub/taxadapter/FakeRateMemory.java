package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.ledger.RateMemory;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Rates in memory that never grow old. */
class FakeRateMemory implements RateMemory {

    private final Map<RateKey, TaxRate> rates = new HashMap<>();

    @Override
    public void remember(TenantId tenant, TaxQuestion question, TaxAnswer answer) {
        question.items()
                .forEach(item -> rates.put(
                        RateKey.of(question, item), answer.of(item.ref()).rate()));
    }

    @Override
    public Map<RateKey, TaxRate> recall(TenantId tenant, Set<RateKey> keys, Duration age) {
        Map<RateKey, TaxRate> known = new HashMap<>(rates);
        known.keySet().retainAll(keys);
        return known;
    }
}
