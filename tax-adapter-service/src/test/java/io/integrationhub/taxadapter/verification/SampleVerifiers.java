package io.integrationhub.taxadapter.verification;

import io.integrationhub.system.LiveClients;
import io.integrationhub.taxadapter.cache.FakeVerificationCache;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses;

/** Verifiers for tests. */
public final class SampleVerifiers {

    private SampleVerifiers() {}

    /** Fails if an address is verified. */
    public static AddressVerifier noAddresses() {
        LiveClients unused = (_, _) -> {
            throw new AssertionError("no address is verified");
        };
        return new AddressVerifier(new AvaTaxAddresses(unused), new FakeVerificationCache());
    }

    /** Fails if a VAT id is verified. */
    public static VatIdVerifier noVatIds() {
        LiveClients unused = (_, _) -> {
            throw new AssertionError("no VAT id is verified");
        };
        return new VatIdVerifier(
                new ViesRegister(unused, (_, _) -> {
                    throw new AssertionError("the doctor is not called");
                }),
                new FakeVerificationCache());
    }
}
