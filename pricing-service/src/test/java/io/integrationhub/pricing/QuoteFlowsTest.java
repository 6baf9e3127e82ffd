package io.integrationhub.pricing;

import static io.integrationhub.pricing.fakes.SampleQuotes.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.pricing.QuoteInOutcome.AlreadyApplied;
import io.integrationhub.pricing.QuoteInOutcome.Awaited;
import io.integrationhub.pricing.QuoteInOutcome.NotFound;
import io.integrationhub.pricing.QuoteInOutcome.Offered;
import io.integrationhub.pricing.QuoteInOutcome.Stale;
import io.integrationhub.pricing.QuoteInOutcome.TooLate;
import io.integrationhub.pricing.fakes.SampleQuotes;
import io.integrationhub.pricing.quote.QuoteState;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.content.RequestState;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quote.report.ReportedStatus;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both flows of one negotiation. */
class QuoteFlowsTest {

    private final QuoteFlows flows = new QuoteFlows();

    @Test
    void goesThroughARenegotiation() {
        // Given
        flows.sync();
        flows.apply(report(1, ReportedStatus.PRICED));

        // When
        flows.quotes.answer(QuoteState.DECLINED_FOR_RENEGOTIATION);
        flows.sync();
        flows.apply(report(2, ReportedStatus.PRICED));
        flows.sync();
        flows.quotes.answer(QuoteState.ACCEPTED);
        flows.sync();

        // Then
        assertThat(flows.quotes.quotes())
                .extracting(quote -> quote.state().name())
                .containsExactly("RENEGOTIATION_ADDRESSED", "ACCEPTED");
        assertThat(flows.master.effects()).containsExactly("submitted", "renegotiation-requested", "accepted");
    }

    @Test
    void appliesOnlyTheNewestReportAndOnlyOnce() {
        // Given
        flows.apply(report(2, ReportedStatus.PRICED));

        // Then
        assertThat(flows.apply(report(2, ReportedStatus.PRICED))).isInstanceOf(AlreadyApplied.class);
        assertThat(flows.apply(report(1, ReportedStatus.PRICED))).isInstanceOf(Stale.class);
        assertThat(flows.apply(report(3, ReportedStatus.IN_PROGRESS))).isInstanceOf(Awaited.class);
        assertThat(flows.quotes.quotes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "CLOSED"})
    void changesNothingOnceTheRequestHasEnded(RequestState state) {
        // Given
        flows.quotes.change(state);

        // Then
        assertThat(flows.apply(report(1, ReportedStatus.PRICED))).isInstanceOf(TooLate.class);
        assertThat(flows.apply(report(1, ReportedStatus.WITHDRAWN))).isInstanceOf(TooLate.class);
        assertThat(flows.quotes.effects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "DECLINED"})
    void changesNothingOnceTheBuyerHasDecided(QuoteState answer) {
        // Given
        flows.apply(report(1, ReportedStatus.PRICED));
        flows.quotes.answer(answer);

        // Then
        assertThat(flows.apply(report(2, ReportedStatus.PRICED))).isInstanceOf(TooLate.class);
        assertThat(flows.apply(report(2, ReportedStatus.CLOSED))).isInstanceOf(TooLate.class);
        assertThat(flows.quotes.quotes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "WITHDRAWN", "CLOSED"})
    void endsWhatIsPendingAndDoesNotSendItBack(ReportedStatus status) {
        // Given
        flows.sync();
        flows.apply(report(1, ReportedStatus.PRICED));

        // When
        flows.apply(report(2, status));

        // Then
        assertThat(flows.quotes.quotes()).allMatch(quote -> quote.state() == QuoteState.WITHDRAWN);
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.UpToDate.class);
        assertThat(flows.master.effects()).containsExactly("submitted");
    }

    @Test
    void neverSendsARequestThatEndedBefore() {
        // Given
        flows.quotes.change(RequestState.CANCELLED);

        // Then
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.NeverSent.class);
        assertThat(flows.master.effects()).isEmpty();
    }

    @Test
    void sendsWhatTheMasterRejectedAgainOnlyAfterAnOperatorSaidSo() {
        // Given
        flows.master.reject(true);
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.RequestRejected.class);
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.AlreadyRejected.class);

        // When
        flows.master.reject(false);
        flows.ledger.clearRejections(flows.tenant.id(), SampleQuotes.ID);

        // Then
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.Submitted.class);
    }

    @Test
    void reportsAStatusThatTheMasterDoesNotAcceptOnce() {
        // Given
        flows.sync();
        flows.quotes.change(RequestState.CANCELLED);
        flows.master.reject(true);

        // Then
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.StatusRejected.class);
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.AlreadyRejected.class);
    }

    @Test
    void sendsNothingIfCommercetoolsMastersTheQuotes() {
        // When
        QuoteOutOutcome outcome =
                flows.out(new CrashingProcess(0)).sync(SampleQuotes.tenant("commercetools"), SampleQuotes.ID);

        // Then
        assertThat(outcome).isInstanceOf(QuoteOutOutcome.Published.class);
        assertThat(flows.master.effects()).isEmpty();
    }

    @Test
    void knowsNoOtherRequest() {
        // Given
        QuoteRequestId other = new QuoteRequestId("another");
        QuoteReport about = new QuoteReport(
                other,
                "CPQ-9",
                1,
                ReportedStatus.PRICED,
                Optional.empty(),
                "",
                report(1, ReportedStatus.PRICED).lines(),
                List.of());

        // Then
        assertThat(flows.apply(about)).isEqualTo(new NotFound(other));
        assertThat(flows.out(new CrashingProcess(0)).sync(flows.tenant, other))
                .isInstanceOf(QuoteOutOutcome.Deleted.class);
    }

    @Test
    void namesTheOfferedQuote() {
        assertThat(flows.apply(report(1, ReportedStatus.PRICED)))
                .isInstanceOfSatisfying(
                        Offered.class, it -> assertThat(it.quote().key()).isEqualTo("CPQ-1-1"));
    }
}
