package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TooManyWays;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TryAgain;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unchanged;
import io.integrationhub.taxadapter.VatDesk.Judged;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.RateMemory;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.WithoutEngine;
import io.integrationhub.taxadapter.tax.AddressStanding;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.Optional;

/**
 * Taxes a cart while its customer waits: asks the engine only when something changed that tax depends on, and never
 * waits for it longer than leaves time for what the tenant chose in its place.
 */
public class TaxQuoteFlow {

    private final TaxEngine engine;
    private final RateMemory memory;
    private final Estimates estimates;
    private final AddressDesk addresses;
    private final VatDesk vat;

    TaxQuoteFlow(TaxEngine engine, RateMemory memory, AddressDesk addresses, VatDesk vat) {
        this.addresses = addresses;
        this.vat = vat;
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
        if (cart.settled()) {
            return new Unchanged();
        }
        if (!cart.alike()) {
            return new TooManyWays();
        }
        TaxSettings settings = TaxSettings.of(tenant);
        Deadline enough = deadline.minus(settings.reserve());
        Optional<AddressStanding> address = addresses.look(tenant, question, enough);
        if (settings.addresses().refuses(address)) {
            return new AddressUnknown();
        }
        return vat.judge(tenant, question, enough)
                .map(judged -> ask(tenant, question, judged, enough))
                .map(outcome -> noting(address, outcome))
                .orElseGet(() -> new TryAgain("VAT_REGISTER_SILENT"));
    }

    private static TaxQuoteOutcome noting(Optional<AddressStanding> address, TaxQuoteOutcome outcome) {
        return outcome instanceof Taxed(Taxes taxes) ? new Taxed(taxes.withAddress(address)) : outcome;
    }

    /** What the cart is marked with stays what was asked; the engine hears what was judged. */
    private TaxQuoteOutcome ask(Tenant tenant, TaxQuestion asked, Judged judged, Deadline deadline) {
        try {
            TaxAnswer answer = engine.quote(tenant, judged.question(), deadline);
            memory.remember(tenant.id(), judged.question(), answer);
            Source source = judged.sure() ? Source.ENGINE : Source.VAT_UNCHECKED;
            return new Taxed(new Taxes(asked, answer, source));
        } catch (Fault fault) {
            if (TaxSettings.of(tenant).withoutEngine() == WithoutEngine.REFUSE) {
                return new TryAgain(fault.code().name());
            }
            Taxes estimate = estimates.of(tenant, judged.question()).orElseThrow(() -> fault);
            return new Taxed(new Taxes(asked, estimate.answer(), estimate.source()));
        }
    }
}
