package io.integrationhub.pricing;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.commercetools.quote.Quotes;
import io.integrationhub.pricing.fakes.FakeQuoteLedger;
import io.integrationhub.pricing.fakes.FakeQuoteMaster;
import io.integrationhub.pricing.fakes.FakeQuotes;
import io.integrationhub.pricing.fakes.SampleQuotes;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quoteevents.QuoteEvents;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.quoteledger.QuoteLedger.QuoteClaim;
import io.integrationhub.pricing.quotemaster.QuoteMaster;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Both flows of one negotiation, between fakes. */
final class QuoteFlows {

    final Tenant tenant = SampleQuotes.tenant("cpq");
    final FakeQuotes quotes = new FakeQuotes();
    final FakeQuoteMaster master = new FakeQuoteMaster();
    final FakeQuoteLedger ledger = new FakeQuoteLedger();

    QuoteOutOutcome sync() {
        return out(new CrashingProcess(0)).sync(tenant, SampleQuotes.ID);
    }

    QuoteInOutcome apply(QuoteReport report) {
        return in(new CrashingProcess(0)).apply(tenant, report);
    }

    /** Does the work in a process that crashes at a step, and then again in one that does not. */
    static void crashingAt(int step, Consumer<CrashingProcess> work) {
        crashing(step, work);
        work.accept(new CrashingProcess(0));
    }

    /** Does the work in a process that crashes at a step. */
    static void crashing(int step, Consumer<CrashingProcess> work) {
        try {
            work.accept(new CrashingProcess(step));
        } catch (CrashingProcess.Crash _) {
            // The record is delivered again.
        }
    }

    QuoteOutFlow out(CrashingProcess process) {
        return new QuoteOutFlow(
                process.around(Quotes.class, quotes),
                process.around(QuoteLedger.class, ledger),
                new NoEvents(),
                process.around(QuoteMaster.class, master),
                InstantSource.fixed(SampleQuotes.NOW));
    }

    QuoteInFlow in(CrashingProcess process) {
        return new QuoteInFlow(
                process.around(Quotes.class, quotes),
                process.around(QuoteLedger.class, ledger),
                InstantSource.fixed(SampleQuotes.NOW));
    }

    private record NoEvents() implements QuoteEvents {

        @Override
        public boolean hasUnpublished(Tenant of, Negotiation negotiation) {
            return false;
        }

        @Override
        public int publish(QuoteClaim claim, Negotiation negotiation) {
            return 0;
        }
    }
}
