package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TryAgain;
import io.integrationhub.taxadapter.VatDesk.Judged;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import io.integrationhub.taxadapter.tax.VatId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VatDeskTest {

    private static final VatId ID = VatId.parse("FR40303265045").orElseThrow();
    private static final TaxQuestion ASKED = SampleQuestions.acrossTheUnion(Optional.of(ID));
    private static final TaxQuestion CHARGED = SampleQuestions.acrossTheUnion(Optional.empty());

    private Optional<Boolean> registered = Optional.of(true);
    private int questions;
    private final VatDesk desk = new VatDesk(
            (_, _, _) -> {
                questions++;
                return registered.orElseThrow(() -> new TransientFault(SystemFault.SYSTEM_TIMEOUT, "too slow"));
            },
            new FakeCheckMemory());

    @Test
    void believesTheRegisterAndAsksItOnce() {
        // When
        Optional<Judged> first = judge(ASKED, "vies", "refuse");
        Optional<Judged> second = judge(ASKED, "vies", "refuse");

        // Then
        assertThat(first).contains(new Judged(ASKED, true)).isEqualTo(second);
        assertThat(questions).isEqualTo(1);
    }

    @Test
    void chargesWhoseIdIsWrong() {
        // Given
        registered = Optional.of(false);

        // When
        Optional<Judged> judged = judge(ASKED, "vies", "believe");

        // Then
        assertThat(judged).contains(new Judged(CHARGED, true));
    }

    @Test
    void doesAsTheTenantChoseWhileTheRegisterSaysNothing() {
        // Given
        registered = Optional.empty();

        // When
        // Then
        assertThat(judge(ASKED, "vies", "charge")).contains(new Judged(CHARGED, false));
        assertThat(judge(ASKED, "vies", "believe")).contains(new Judged(ASKED, false));
        assertThat(judge(ASKED, "vies", "refuse")).isEmpty();
    }

    @Test
    void asksNobodyWhereTheFormIsEnough() {
        // When
        Optional<Judged> judged = judge(ASKED, "form", "refuse");

        // Then
        assertThat(judged).contains(new Judged(ASKED, true));
        assertThat(questions).isZero();
    }

    @Test
    void asksNobodyAboutAnIdThatChangesNoTax() {
        // Given
        TaxQuestion atHome = SampleQuestions.threeItems().by(Buyer.GUEST.withVatId(Optional.of(ID)));

        // When
        Optional<Judged> judged = judge(atHome, "vies", "refuse");

        // Then
        assertThat(judged)
                .hasValueSatisfying(
                        it -> assertThat(it.question().buyer().vatId()).isEmpty());
        assertThat(questions).isZero();
    }

    @Test
    void marksACartWhoseIdWasNotCheckedSoThatItIsAskedAboutAgain() {
        // Given
        registered = Optional.empty();
        TaxQuoteFlow flow = new TaxQuoteFlow(new FakeEngine(), new FakeRateMemory(), SampleFlows.noAddresses(), desk);

        // When
        TaxQuoteOutcome charged = quote(flow, "charge");
        TaxQuoteOutcome refused = quote(flow, "refuse");

        // Then
        assertThat(charged).isInstanceOfSatisfying(Taxed.class, it -> {
            assertThat(it.taxes().source()).isEqualTo(Source.VAT_UNCHECKED);
            assertThat(it.taxes().question()).isEqualTo(ASKED);
        });
        assertThat(refused).isEqualTo(new TryAgain("VAT_REGISTER_SILENT"));
    }

    private static TaxQuoteOutcome quote(TaxQuoteFlow flow, String choice) {
        TaxableCart cart = new TaxableCart("cart-1", Optional.of(ASKED), true, false);
        return flow.quote(tenant("vies", choice), cart, Deadline.in(Duration.ofSeconds(2)));
    }

    private Optional<Judged> judge(TaxQuestion question, String check, String choice) {
        return desk.judge(tenant(check, choice), question, Deadline.in(Duration.ofSeconds(1)));
    }

    private static Tenant tenant(String check, String choice) {
        return SampleTenants.tenant("avatax", Map.of("vat.check", check, "vat.without-register", choice));
    }
}
