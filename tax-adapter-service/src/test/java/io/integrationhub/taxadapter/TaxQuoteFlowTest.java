package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.taxadapter.TaxQuoteOutcome.EngineRejected;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NoEstimate;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NotUniform;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.RegionUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TooLarge;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unavailable;
import io.integrationhub.taxadapter.TaxQuoteOutcome.UpToDate;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxQuoteFlowTest {

    private static final TaxableTransaction TRANSACTION = SampleTransactions.threeItems();
    private static final Map<String, String> LAST_RATE = Map.of("on-engine-failure", "last-rate");
    private static final Map<String, String> TABLE =
            Map.of("on-engine-failure", "last-rate-or-table", "rates.us", "US 0.05");

    private final FakeEngine engine = new FakeEngine();
    private final TaxQuoteFlow flow = SampleFlows.quoting(engine);

    @Test
    void taxesACartWithTheEngine() {
        // When
        TaxQuoteOutcome outcome = quote(cart(TRANSACTION), Map.of());

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(TaxSource.ENGINE);
            assertThat(it.taxes().itemTaxes().total().minor()).isEqualTo(550);
        });
    }

    @Test
    void doesNotCallTheEngineForAnUnchangedCart() {
        // Given
        TaxableCart taxed = SampleFlows.cart(Optional.of(TRANSACTION), true, true);

        // When
        TaxQuoteOutcome outcome = quote(taxed, Map.of());

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(engine.quotes()).isZero();
    }

    @Test
    void replacesAnEstimate() {
        // Given
        TaxableCart estimated = SampleFlows.cart(Optional.of(TRANSACTION), true, false);

        // When
        TaxQuoteOutcome outcome = quote(estimated, Map.of());

        // Then
        assertThat(outcome).isInstanceOf(Taxed.class);
    }

    @Test
    void hasNothingToTaxWithoutADestination() {
        // When
        TaxQuoteOutcome outcome = quote(SampleFlows.cart(Optional.empty(), true, false), Map.of());

        // Then
        assertThat(outcome).isInstanceOf(NothingToTax.class);
    }

    @Test
    void estimatesWithTheLastRatesIfTheEngineIsUnavailable() {
        // Given
        quote(cart(TRANSACTION), LAST_RATE);
        becomesUnavailable();

        // When
        TaxQuoteOutcome outcome = quote(cart(TRANSACTION), LAST_RATE);

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(TaxSource.LAST_RATE);
            assertThat(it.taxes().itemTaxes().total().minor()).isEqualTo(550);
        });
    }

    @Test
    void estimatesWithTheTableIfThereIsNoLastRate() {
        // Given
        becomesUnavailable();

        // When
        TaxQuoteOutcome outcome = quote(cart(TRANSACTION), TABLE);

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(TaxSource.RATE_TABLE);
            assertThat(it.taxes().itemTaxes().total().minor()).isEqualTo(275);
        });
    }

    @Test
    void doesNotEstimateForAnExemptCustomerFromTheTable() {
        // Given
        becomesUnavailable();
        TaxableTransaction exempt = new TaxableTransaction(false, new Buyer("school", "E", ""), TRANSACTION.items());

        // When
        TaxQuoteOutcome outcome = quote(cart(exempt), TABLE);

        // Then
        assertThat(outcome).isInstanceOf(NoEstimate.class);
    }

    @Test
    void leavesACartToTheFailurePolicyIfNoEstimateIsPossible() {
        // Given
        becomesUnavailable();

        // When
        TaxQuoteOutcome outcome = quote(cart(TRANSACTION), LAST_RATE);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoEstimate.class, it -> assertThat(it.fault().code()).isEqualTo(SystemFault.SYSTEM_TIMEOUT));
    }

    @Test
    void isUnavailableIfTheTenantAllowsNoEstimate() {
        // Given
        becomesUnavailable();

        // When
        TaxQuoteOutcome outcome = quote(cart(TRANSACTION), Map.of("on-engine-failure", "reject"));

        // Then
        assertThat(outcome).isEqualTo(new Unavailable(SystemFault.SYSTEM_TIMEOUT));
    }

    @Test
    void isRefusedIfTheEngineRejectsTheCartAndTheTenantAllowsNoEstimate() {
        // Given
        engine.failsWith(new PermanentFault(TaxEngineFault.TAX_ENGINE_REJECTED, "no such address"));

        // When
        TaxQuoteOutcome outcome = quote(cart(TRANSACTION), Map.of("on-engine-failure", "reject"));

        // Then
        assertThat(outcome).isEqualTo(new EngineRejected(TaxEngineFault.TAX_ENGINE_REJECTED));
    }

    @Test
    void rejectsACartThatNeedsTooManyActions() {
        // When
        TaxQuoteOutcome atTheLimit = quote(cart(TRANSACTION), Map.of("max-actions", "3"));
        TaxQuoteOutcome beyond = quote(cart(TRANSACTION), Map.of("max-actions", "2"));

        // Then
        assertThat(atTheLimit).isInstanceOf(Taxed.class);
        assertThat(beyond).isEqualTo(new TooLarge(3, 2));
    }

    @Test
    void doesNotCallTheEngineForACartThatIsNotUniform() {
        // Given
        TaxableCart mixed = SampleFlows.cart(Optional.of(TRANSACTION), false, false);

        // When
        TaxQuoteOutcome outcome = quote(mixed, Map.of());

        // Then
        assertThat(outcome).isEqualTo(new NotUniform());
        assertThat(engine.quotes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CA, Quebeck", "US, Ontario", "BR, Lisboa"})
    void rejectsACartWhoseRegionIsUnknown(String country, String region) {
        // When
        TaxQuoteOutcome outcome = quote(cart(shippedTo(country, region)), Map.of());

        // Then
        assertThat(outcome).isEqualTo(new RegionUnknown());
        assertThat(engine.quotes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CA, Québec", "CA, ''", "US, New York", "DE, Wolkenkuckucksheim"})
    void taxesACartWhoseRegionIsKnownOrIrrelevantOrNotEnteredYet(String country, String region) {
        // When
        TaxQuoteOutcome outcome = quote(cart(shippedTo(country, region)), Map.of());

        // Then
        assertThat(outcome).isInstanceOf(Taxed.class);
    }

    @Test
    void leavesAnUnknownRegionToTheEngineIfTheTenantWantsIt() {
        // When
        TaxQuoteOutcome outcome = quote(cart(shippedTo("CA", "Quebeck")), Map.of("on-unknown-region", "engine"));

        // Then
        assertThat(outcome).isInstanceOf(Taxed.class);
    }

    private static TaxableTransaction shippedTo(String country, String region) {
        return SampleTransactions.shippedTo(new Place(country, region, "", "", ""), TRANSACTION);
    }

    private void becomesUnavailable() {
        engine.failsWith(new TransientFault(SystemFault.SYSTEM_TIMEOUT, "too slow"));
    }

    private static TaxableCart cart(TaxableTransaction transaction) {
        return SampleFlows.cart(Optional.of(transaction), true, false);
    }

    private TaxQuoteOutcome quote(TaxableCart cart, Map<String, String> settings) {
        return flow.quote(SampleTenants.tenant("avatax", settings), cart, Deadline.in(Duration.ofSeconds(2)));
    }
}
