package io.integrationhub.taxadapter.verification;

import io.integrationhub.system.LiveSystems;
import io.integrationhub.taxadapter.cache.FakeVerificationCache;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses;

/** Verifiers for tests. */
public final class SampleVerifiers {

    private SampleVerifiers() {}

    /** Fails if an address is verified. */
    public static AddressVerifier noAddresses() {
        LiveSystems unused = (_, _) -> {
            throw new AssertionError("no address is verified");
        };
        return new AddressVerifier(new AvaTaxAddresses(unused), new FakeVerificationCache());
    }

    /** Fails if a VAT id is verified. */
    public static VatIdVerifier noVatIds() {
        LiveSystems unused = (_, _) -> {
            throw new AssertionError("no VAT id is verified");
        };
        return new VatIdVerifier(new ViesRegister(unused), new FakeVerificationCache());
    }
}
