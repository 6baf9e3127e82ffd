package io.integrationhub.taxadapter;

import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.taxadapter.ledger.VatMemory;
import io.integrationhub.taxadapter.tax.VatId;
import java.time.Duration;
import java.util.Optional;

/** Flows to test their edges with. */
public final class SampleFlows {

    private SampleFlows() {}

    /** Quotes 10 % of everything. */
    public static TaxQuoteFlow quoting() {
        return new TaxQuoteFlow(new FakeEngine(), new FakeRateMemory(), noVatIds());
    }

    /** Is never asked for a VAT id. */
    static VatDesk noVatIds() {
        return new VatDesk(
                (_, _, _) -> {
                    throw new AssertionError("nobody gave a VAT id");
                },
                new VatMemory() {
                    @Override
                    public void remember(TenantId tenant, VatId id, boolean valid) {}

                    @Override
                    public Optional<Boolean> recall(TenantId tenant, VatId id, Duration age) {
                        return Optional.empty();
                    }
                });
    }
}
