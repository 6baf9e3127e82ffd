package io.integrationhub.pricing;

import static io.integrationhub.pricing.fakes.SampleQuotes.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.pricing.fakes.SampleQuotes;
import io.integrationhub.pricing.quote.QuoteState;
import io.integrationhub.pricing.quote.report.ReportedStatus;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crashes the flows of quotes before and after each call of a port, and runs them again. */
class QuoteCrashTest {

    private static final int MAX_STEPS = 30;

    private final QuoteFlows flows = new QuoteFlows();

    static IntStream steps() {
        return IntStream.rangeClosed(1, MAX_STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void submitsARequestOnceWhereverItCrashes(int step) {
        // When
        QuoteFlows.crashingAt(step, process -> flows.out(process).sync(flows.tenant, SampleQuotes.ID));

        // Then
        assertThat(flows.master.effects()).containsExactly("submitted");
        assertThat(flows.ledger.entry().externalId()).contains("CPQ-1");
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.UpToDate.class);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void offersOneQuoteWhereverItCrashes(int step) {
        // Given
        flows.sync();

        // When
        QuoteFlows.crashingAt(step, process -> flows.in(process).apply(flows.tenant, report(1, ReportedStatus.PRICED)));

        // Then
        assertThat(flows.quotes.effects()).containsExactly("staged", "locked 1", "terms 1", "sent 1");
        assertThat(flows.ledger.entry().applied()).isEqualTo(1);
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.UpToDate.class);
        assertThat(flows.master.effects()).containsExactly("submitted");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void replacesAnOpenQuoteWhereverItCrashesAndTellsNobodyThatItWasWithdrawn(int step) {
        // Given
        flows.sync();
        flows.apply(report(1, ReportedStatus.PRICED));

        // When
        QuoteFlows.crashing(step, it -> flows.in(it).apply(flows.tenant, report(2, ReportedStatus.PRICED)));
        flows.sync();
        flows.apply(report(2, ReportedStatus.PRICED));
        flows.sync();

        // Then
        assertThat(flows.quotes.quotes())
                .extracting(quote -> quote.id() + " " + quote.state())
                .containsExactly("quote-1 WITHDRAWN", "quote-2 PENDING");
        assertThat(flows.master.effects()).doesNotContain("withdrawn");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void tellsTheMasterOnceThatItWasAcceptedWhereverItCrashes(int step) {
        // Given
        flows.sync();
        flows.apply(report(1, ReportedStatus.PRICED));
        flows.quotes.answer(QuoteState.ACCEPTED);

        // When
        QuoteFlows.crashingAt(step, process -> flows.out(process).sync(flows.tenant, SampleQuotes.ID));

        // Then
        assertThat(flows.master.effects()).containsExactly("submitted", "accepted");
        assertThat(flows.sync()).isInstanceOf(QuoteOutOutcome.UpToDate.class);
    }

    @Test
    void hasFewerStepsThanTheCrashesTried() {
        // Given
        CrashingProcess process = new CrashingProcess(0);

        // When
        flows.out(process).sync(flows.tenant, SampleQuotes.ID);
        flows.in(process).apply(flows.tenant, report(1, ReportedStatus.PRICED));

        // Then
        assertThat(process.steps()).isLessThan(2 * MAX_STEPS);
    }
}
