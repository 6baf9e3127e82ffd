package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The rates that engines last applied, for estimates while an engine does not respond. */
public interface RateCache {

    /**
     * Stores the rates of a calculation in the background. Storing them again changes nothing; a failure is only
     * logged.
     */
    void put(TenantId tenant, TaxableTransaction transaction, ItemTaxes taxes);

    /**
     * Returns the rates that are not older than {@code ttl}. Rates that are unknown, or not found in time, are missing.
     */
    Map<RateKey, TaxRate> get(TenantId tenant, Set<RateKey> keys, Duration ttl);
}
