package io.integrationhub.taxadapter;

/** Flows to test their edges with. */
public final class SampleFlows {

    private SampleFlows() {}

    /** Quotes 10 % of everything. */
    public static TaxQuoteFlow quoting() {
        return new TaxQuoteFlow(new FakeEngine(), new FakeRateMemory());
    }
}
