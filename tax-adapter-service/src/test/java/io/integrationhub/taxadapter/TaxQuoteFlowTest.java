package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TooManyWays;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TryAgain;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unchanged;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxQuoteFlowTest {

    private static final TaxQuestion QUESTION = SampleQuestions.threeItems();
    private static final Map<String, String> LAST_RATE = Map.of("without-engine", "last-rate");
    private static final Map<String, String> TABLE =
            Map.of("without-engine", "last-rate-or-table", "rates.us", "US 0.05");

    private final FakeEngine engine = new FakeEngine();
    private final TaxQuoteFlow flow =
            new TaxQuoteFlow(engine, new FakeRateMemory(), SampleFlows.noAddresses(), SampleFlows.noVatIds());

    @Test
    void asksTheEngine() {
        // When
        TaxQuoteOutcome outcome = quote(cart(QUESTION), Map.of());

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(Source.ENGINE);
            assertThat(it.taxes().answer().total().minor()).isEqualTo(550);
        });
    }

    @Test
    void asksNothingWhereNothingChanged() {
        // Given
        TaxableCart taxed = new TaxableCart("cart-1", Optional.of(QUESTION), true, true);

        // When
        TaxQuoteOutcome outcome = quote(taxed, Map.of());

        // Then
        assertThat(outcome).isInstanceOf(Unchanged.class);
        assertThat(engine.questions()).isZero();
    }

    @Test
    void asksAgainWhereTheTaxesWereEstimated() {
        // Given
        TaxableCart estimated = new TaxableCart("cart-1", Optional.of(QUESTION), true, false);

        // When
        TaxQuoteOutcome outcome = quote(estimated, Map.of());

        // Then
        assertThat(outcome).isInstanceOf(Taxed.class);
    }

    @Test
    void hasNothingToTaxBeforeItIsKnownWhereItGoes() {
        // When
        TaxQuoteOutcome outcome = quote(new TaxableCart("cart-1", Optional.empty(), true, false), Map.of());

        // Then
        assertThat(outcome).isInstanceOf(NothingToTax.class);
    }

    @Test
    void takesTheLastRatesWhenTheEngineIsAway() {
        // Given
        quote(cart(QUESTION), LAST_RATE);
        goesAway();

        // When
        TaxQuoteOutcome outcome = quote(cart(QUESTION), LAST_RATE);

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(Source.LAST_RATE);
            assertThat(it.taxes().answer().total().minor()).isEqualTo(550);
        });
    }

    @Test
    void takesTheTableWhereThereIsNoLastRate() {
        // Given
        goesAway();

        // When
        TaxQuoteOutcome outcome = quote(cart(QUESTION), TABLE);

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(Source.RATE_TABLE);
            assertThat(it.taxes().answer().total().minor()).isEqualTo(275);
        });
    }

    @Test
    void chargesNoExemptCustomerByTheTable() {
        // Given
        goesAway();
        TaxQuestion exempt = new TaxQuestion(false, new Buyer("school", "E", ""), QUESTION.items());

        // When
        // Then
        assertThatThrownBy(() -> quote(cart(exempt), TABLE)).isInstanceOf(TransientFault.class);
    }

    @Test
    void leavesTheAnswerToTheTenantsChoiceWhereThereIsNoRateAtAll() {
        // Given
        goesAway();

        // When
        // Then
        assertThatThrownBy(() -> quote(cart(QUESTION), LAST_RATE)).isInstanceOf(TransientFault.class);
    }

    @Test
    void asksToTryAgainWhereTheTenantWantsNoEstimate() {
        // Given
        goesAway();

        // When
        TaxQuoteOutcome outcome = quote(cart(QUESTION), Map.of("without-engine", "refuse"));

        // Then
        assertThat(outcome).isEqualTo(new TryAgain("SYSTEM_TIMEOUT"));
    }

    @Test
    void asksNobodyAboutACartThatIsTaxedInTwoWays() {
        // Given
        TaxableCart apart = new TaxableCart("cart-1", Optional.of(QUESTION), false, false);

        // When
        TaxQuoteOutcome outcome = quote(apart, Map.of());

        // Then
        assertThat(outcome).isEqualTo(new TooManyWays());
        assertThat(engine.questions()).isZero();
    }

    private void goesAway() {
        engine.fails(new TransientFault(SystemFault.SYSTEM_TIMEOUT, "too slow"));
    }

    private static TaxableCart cart(TaxQuestion question) {
        return new TaxableCart("cart-1", Optional.of(question), true, false);
    }

    private TaxQuoteOutcome quote(TaxableCart cart, Map<String, String> settings) {
        return flow.quote(SampleTenants.tenant("avatax", settings), cart, Deadline.in(Duration.ofSeconds(2)));
    }
}
