package io.integrationhub.taxadapter;

/** Flows to test their edges with. */
public final class SampleFlows {

    private SampleFlows() {}

    /** Quotes 10 % of everything. */
    public static TaxQuoteFlow quoting() {
        return new TaxQuoteFlow(new FakeEngine(), new FakeRateMemory(), noAddresses(), noVatIds());
    }

    /** Is never asked for an address. */
    static AddressDesk noAddresses() {
        return new AddressDesk(
                (_, _, _) -> {
                    throw new AssertionError("nobody looks at addresses");
                },
                new FakeCheckMemory());
    }

    /** Is never asked for a VAT id. */
    static VatDesk noVatIds() {
        return new VatDesk(
                (_, _, _) -> {
                    throw new AssertionError("nobody gave a VAT id");
                },
                new FakeCheckMemory());
    }
}
