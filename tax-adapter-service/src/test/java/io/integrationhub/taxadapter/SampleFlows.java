package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.taxadapter.cache.FakeRateCache;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.verification.AddressVerifier;
import io.integrationhub.taxadapter.verification.SampleVerifiers;
import io.integrationhub.taxadapter.verification.VatIdVerifier;
import java.util.Optional;

/** Flows and verifiers for tests. */
public final class SampleFlows {

    private SampleFlows() {}

    /** Applies a rate of 10 % to everything. */
    public static TaxQuoteFlow quoting() {
        return quoting(new FakeEngine());
    }

    /** Asks an engine that gives no result. */
    public static TaxQuoteFlow failing(Fault fault) {
        FakeEngine engine = new FakeEngine();
        engine.failsWith(fault);
        return quoting(engine);
    }

    static TaxQuoteFlow quoting(TaxEngine engine) {
        return new TaxQuoteFlow(engine, new FakeRateCache(), SampleVerifiers.noAddresses(), SampleVerifiers.noVatIds());
    }

    /** Applies a rate of 10 % to everything that is verified. */
    public static TaxQuoteFlow quoting(AddressVerifier addresses, VatIdVerifier vatIds) {
        return new TaxQuoteFlow(new FakeEngine(), new FakeRateCache(), addresses, vatIds);
    }

    /** A cart of which each item needs one update action. */
    public static TaxableCart cart(Optional<TaxableTransaction> transaction, boolean isUniform, boolean isUpToDate) {
        return new TaxableCart(
                transaction,
                isUniform,
                isUpToDate,
                taxes -> taxes.transaction().items().size());
    }

    /** Finds no order. */
    public static TaxRecordFlow recordingNothing() {
        return new TaxRecordFlow((_, _) -> Optional.empty(), new FakeTaxLedger(), new FakeEngine());
    }
}
