package io.integrationhub.taxadapter;

import io.integrationhub.starter.fault.Fault;
import io.integrationhub.starter.system.Deadline;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TooManyWays;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TryAgain;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unchanged;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.RateMemory;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.WithoutEngine;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.Optional;

/**
 * Taxes a cart while its customer waits: asks the engine only when something changed that tax
 * depends on, and never waits for it longer than leaves time for what the tenant chose in its
 * place.
 */
public class TaxQuoteFlow {

    private final TaxEngine engine;
    private final RateMemory memory;
    private final Estimates estimates;

    TaxQuoteFlow(TaxEngine engine, RateMemory memory) {
        this.engine = engine;
        this.memory = memory;
        this.estimates = new Estimates(memory);
    }

    /**
     * The taxes of a cart as it would be saved.
     *
     * @throws Fault the engine's, if the tenant's choice has no rate in its place either
     */
    public TaxQuoteOutcome quote(Tenant tenant, TaxableCart cart, Deadline deadline) {
        Optional<TaxQuestion> asked = cart.question();
        if (asked.isEmpty()) {
            return new NothingToTax();
        }
        TaxQuestion question = asked.get();
        if (cart.isTaxedFor(question)) {
            return new Unchanged();
        }
        if (!cart.alike()) {
            return new TooManyWays();
        }
        TaxSettings settings = TaxSettings.of(tenant);
        try {
            TaxAnswer answer = engine.quote(tenant, question, deadline.sooner(settings.reserve()));
            memory.remember(tenant.id(), question, answer);
            return new Taxed(new Taxes(question, answer, Source.ENGINE));
        } catch (Fault fault) {
            if (settings.withoutEngine() == WithoutEngine.REFUSE) {
                return new TryAgain(fault.code().name());
            }
            return new Taxed(estimates.of(tenant, question).orElseThrow(() -> fault));
        }
    }
}
