package io.integrationhub.taxadapter.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.taxadapter.SampleFlows;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.TaxQuoteFlow;
import io.integrationhub.taxadapter.TaxQuoteOutcome;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unavailable;
import io.integrationhub.taxadapter.cache.FakeVerificationCache;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
import io.integrationhub.taxadapter.verification.VatIdVerifier.Verified;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VatIdVerifierTest {

    private static final VatId ID = VatId.parse("FR40303265045").orElseThrow();
    private static final TaxableTransaction WITH_ID = SampleTransactions.crossBorder(Optional.of(ID));
    private static final TaxableTransaction WITHOUT_ID = SampleTransactions.crossBorder(Optional.empty());

    private final ScriptedSystem vies = new ScriptedSystem("vies");
    private final VatIdVerifier verifier =
            new VatIdVerifier(new ViesRegister((_, _) -> vies, (_, _) -> vies), new FakeVerificationCache());

    @Test
    void queriesTheRegisterOnce() {
        // Given
        vies.responds(200, "{\"valid\":true}");

        // When
        Optional<Verified> first = verify(WITH_ID, "vies", "reject");
        Optional<Verified> second = verify(WITH_ID, "vies", "reject");

        // Then
        assertThat(first).contains(new Verified(WITH_ID, true)).isEqualTo(second);
        assertThat(vies.calls()).hasSize(1);
    }

    @Test
    void chargesABuyerWithAnUnregisteredId() {
        // Given
        vies.responds(200, "{\"valid\":false}");

        // When
        Optional<Verified> verified = verify(WITH_ID, "vies", "accept");

        // Then
        assertThat(verified).contains(new Verified(WITHOUT_ID, true));
    }

    @Test
    void appliesThePolicyIfTheRegisterIsUnavailable() {
        // Given
        isUnavailable(3);

        // When
        // Then
        assertThat(verify(WITH_ID, "vies", "charge")).contains(new Verified(WITHOUT_ID, false));
        assertThat(verify(WITH_ID, "vies", "accept")).contains(new Verified(WITH_ID, false));
        assertThat(verify(WITH_ID, "vies", "reject")).isEmpty();
    }

    @Test
    void doesNotQueryTheRegisterIfTheFormatIsSufficient() {
        // When
        Optional<Verified> verified = verify(WITH_ID, "format", "reject");

        // Then
        assertThat(verified).contains(new Verified(WITH_ID, true));
        assertThat(vies.calls()).isEmpty();
    }

    @Test
    void doesNotQueryTheRegisterForAnIdThatDoesNotAffectTheTax() {
        // Given
        TaxableTransaction domestic = SampleTransactions.threeItems().withBuyer(Buyer.GUEST.withVatId(Optional.of(ID)));

        // When
        Optional<Verified> verified = verify(domestic, "vies", "reject");

        // Then
        assertThat(verified)
                .hasValueSatisfying(
                        it -> assertThat(it.transaction().buyer().vatId()).isEmpty());
        assertThat(vies.calls()).isEmpty();
    }

    @Test
    void marksTheTaxesOfAnUnverifiedIdAsAnEstimate() {
        // Given
        isUnavailable(2);
        TaxQuoteFlow flow = SampleFlows.quoting(SampleVerifiers.noAddresses(), verifier);

        // When
        TaxQuoteOutcome charged = quote(flow, "charge");
        TaxQuoteOutcome rejected = quote(flow, "reject");

        // Then
        assertThat(charged).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(TaxSource.VAT_UNCHECKED);
            assertThat(it.taxes().transaction()).isEqualTo(WITH_ID);
        });
        assertThat(rejected).isEqualTo(new Unavailable(VatRegisterFault.VAT_REGISTER_UNAVAILABLE));
    }

    private void isUnavailable(int times) {
        for (int call = 0; call < times; call++) {
            vies.fails(new TransientFault(SystemFault.SYSTEM_TIMEOUT, "too slow"));
        }
    }

    private static TaxQuoteOutcome quote(TaxQuoteFlow flow, String policy) {
        TaxableCart cart = SampleFlows.cart(Optional.of(WITH_ID), true, false);
        return flow.quote(tenant("vies", policy), cart, Deadline.in(Duration.ofSeconds(2)));
    }

    private Optional<Verified> verify(TaxableTransaction transaction, String check, String policy) {
        return verifier.verify(tenant(check, policy), transaction, Deadline.in(Duration.ofSeconds(1)));
    }

    private static Tenant tenant(String check, String policy) {
        return SampleTenants.tenant("avatax", Map.of("vat.check", check, "vat.on-failure", policy));
    }
}
