package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Rates in memory that never expire. */
public class FakeRateCache implements RateCache {

    private final Map<RateKey, TaxRate> rates = new HashMap<>();

    @Override
    public void put(TenantId tenant, TaxableTransaction transaction, ItemTaxes taxes) {
        transaction
                .items()
                .forEach(item -> rates.put(
                        RateKey.of(transaction, item), taxes.of(item.ref()).rate()));
    }

    @Override
    public Map<RateKey, TaxRate> get(TenantId tenant, Set<RateKey> keys, Duration ttl) {
        Map<RateKey, TaxRate> found = new HashMap<>(rates);
        found.keySet().retainAll(keys);
        return found;
    }
}
