package io.integrationhub.taxadapter.ledger;

import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import java.time.Duration;
import java.util.Optional;

/** The rates that engines last gave, for when they give none. */
public interface RateMemory {

    /**
     * Remembers the rates of an answer. Repeating it changes nothing; a failure is logged, because
     * the answer is good all the same.
     */
    void remember(TenantId tenant, TaxQuestion question, TaxAnswer answer);

    /** The last rate, if it is not older than this. Only reads. */
    Optional<TaxRate> recall(TenantId tenant, RateKey key, Duration age);
}
