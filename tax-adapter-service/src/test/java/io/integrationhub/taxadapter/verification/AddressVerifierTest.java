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
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.cache.FakeVerificationCache;
import io.integrationhub.taxadapter.cart.AddressVerification;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressVerifierTest {

    private static final TaxableTransaction TRANSACTION = SampleTransactions.threeItems();
    private static final Place NO_STREET = new Place("US", "NY", "10001", "New York", "");
    private static final String EXISTS = "{\"validatedAddresses\":[{}]}";
    private static final String UNKNOWN = "{\"validatedAddresses\":[]}";

    private final ScriptedSystem avatax = new ScriptedSystem("avatax");
    private final AddressVerifier verifier =
            new AddressVerifier(new AvaTaxAddresses((_, _) -> avatax), new FakeVerificationCache());

    @Test
    void verifiesAnAddressOnce() {
        // Given
        avatax.responds(200, EXISTS);

        // When
        Optional<AddressVerification> first = verify("mark", TRANSACTION);
        Optional<AddressVerification> second = verify("mark", TRANSACTION);

        // Then
        assertThat(first).contains(AddressVerification.RESOLVED).isEqualTo(second);
        assertThat(avatax.calls()).hasSize(1);
    }

    @Test
    void doesNotVerifyIncompleteOrForeignAddressesOrIfTurnedOff() {
        assertThat(verify("off", TRANSACTION)).isEmpty();
        assertThat(verify("mark", shippedTo(NO_STREET))).contains(AddressVerification.UNCHECKED);
        assertThat(verify("mark", SampleTransactions.crossBorder(Optional.empty())))
                .isEmpty();
        assertThat(avatax.calls()).isEmpty();
    }

    @Test
    void marksOrRejectsACartWithAnUnknownAddress() {
        // Given
        avatax.responds(200, UNKNOWN);

        // When
        // Then
        assertThat(address(quote("mark"))).contains(AddressVerification.UNKNOWN);
        assertThat(quote("reject")).isEqualTo(new AddressUnknown());
    }

    @Test
    void doesNotRejectACartWhoseAddressCannotBeVerified() {
        // Given
        avatax.fails(new TransientFault(SystemFault.SYSTEM_TIMEOUT, "too slow"));

        // When
        TaxQuoteOutcome outcome = quote("reject");

        // Then
        assertThat(address(outcome)).contains(AddressVerification.UNCHECKED);
    }

    @Test
    void givesACartTheAddressAsCarriersWriteItAndAsksOnce() {
        // Given
        avatax.responds(200, "{\"validatedAddresses\":[{\"line1\":\"5 Broadway Ave\"}]}");
        Place corrected = new Place("US", "NY", "10001", "New York", "5 Broadway Ave");

        // When
        TaxQuoteOutcome first = quote("accept");
        Optional<AddressVerification> next = verify("accept", shippedTo(corrected));

        // Then
        assertThat(first).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().address()).contains(AddressVerification.CORRECTED);
            assertThat(it.taxes().correction()).contains(corrected);
            assertThat(it.taxes().transaction().destination()).isEqualTo(corrected);
        });
        assertThat(next).contains(AddressVerification.RESOLVED);
        assertThat(avatax.calls()).hasSize(1);
    }

    @Test
    void leavesTheAddressAsItIsIfTheTenantOnlyMarks() {
        // Given
        avatax.responds(200, "{\"validatedAddresses\":[{\"line1\":\"5 Broadway Ave\"}]}");

        // When
        TaxQuoteOutcome outcome = quote("mark");

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Taxed.class, it -> assertThat(it.taxes().correction()).isEmpty());
        assertThat(verify("mark", TRANSACTION)).contains(AddressVerification.RESOLVED);
        assertThat(avatax.calls()).hasSize(1);
    }

    private static Optional<AddressVerification> address(TaxQuoteOutcome outcome) {
        return outcome instanceof Taxed(CartTaxes taxes) ? taxes.address() : Optional.empty();
    }

    private static TaxableTransaction shippedTo(Place place) {
        TaxItem first = TRANSACTION.items().getFirst();
        return TRANSACTION.withItems(List.of(new TaxItem(
                first.ref(), first.amount(), first.quantity(), first.taxCode(), first.sku(), first.from(), place)));
    }

    private TaxQuoteOutcome quote(String check) {
        TaxQuoteFlow flow = SampleFlows.quoting(verifier, SampleVerifiers.noVatIds());
        TaxableCart cart = SampleFlows.cart(Optional.of(TRANSACTION), true, false);
        return flow.quote(tenant(check), cart, Deadline.in(Duration.ofSeconds(2)));
    }

    private Optional<AddressVerification> verify(String check, TaxableTransaction transaction) {
        return verifier.verify(tenant(check), transaction, Deadline.in(Duration.ofSeconds(1)))
                .result();
    }

    private static Tenant tenant(String check) {
        return SampleTenants.tenant("avatax", Map.of("addresses.check", check));
    }
}
