package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The rates that engines last gave, for when they give none. */
public interface RateMemory {

    /**
     * Remembers the rates of an answer, and lets nobody wait for it. Repeating it changes nothing; a failure is logged,
     * because the answer is good all the same.
     */
    void remember(TenantId tenant, TaxQuestion question, TaxAnswer answer);

    /**
     * The last rates that are not older than this; those that are not known, or not known soon, are missing. Only
     * reads.
     */
    Map<RateKey, TaxRate> recall(TenantId tenant, Set<RateKey> keys, Duration age);
}
