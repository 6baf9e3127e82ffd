package io.integrationhub.pricing.quotebroker;

import static io.integrationhub.pricing.fakes.SampleQuotes.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.pricing.fakes.SampleQuotes;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quote.report.ReportedLine;
import io.integrationhub.pricing.quote.report.ReportedStatus;
import io.integrationhub.pricing.quotebroker.QuoteReportForm.Fee;
import io.integrationhub.pricing.quotebroker.QuoteReportForm.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteReportFormTest {

    @Test
    void completesALineFromItsUnitPriceOrItsTotal() {
        // When
        QuoteReport report = report(
                "priced",
                List.of(
                        new Line("line-1", null, 3L, new BigDecimal("0.333"), null),
                        new Line(null, "THING", 3L, null, new BigDecimal("10"))),
                List.of(new Fee("setup", "Setup", null, new BigDecimal("99"), "")));

        // Then
        assertThat(report.lines()).extracting(ReportedLine::total).containsExactly(money("1.00"), money("10.00"));
        assertThat(report.lines().getLast().unitPrice()).isEqualTo(money("3.333333333333"));
        assertThat(report.fees()).singleElement().satisfies(fee -> {
            assertThat(fee.quantity()).isEqualTo(1);
            assertThat(fee.taxCategory()).isEmpty();
        });
        assertThat(report.quoteKey()).isEqualTo("CPQ-1-7");
    }

    @ParameterizedTest
    @CsvSource({
        "in-progress, IN_PROGRESS",
        "Rejected, REJECTED",
        "withdrawn, WITHDRAWN",
        "closed, CLOSED",
    })
    void readsEachStatus(String text, ReportedStatus status) {
        assertThat(report(text, List.of(), List.of()).status()).isEqualTo(status);
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        assertThatThrownBy(() -> report("", List.of(), List.of())).hasMessage("a priced quote has no lines");
        assertThatThrownBy(() -> report("sold", List.of(), List.of())).hasMessageContaining("status is none of");
        assertThatThrownBy(() -> report("priced", List.of(new Line("a", null, 0L, BigDecimal.ONE, null)), List.of()))
                .hasMessage("quantity of a line is below 1");
        assertThatThrownBy(() -> report("priced", List.of(new Line("a", null, 1L, null, null)), List.of()))
                .hasMessage("total of a line is missing");
        assertThatThrownBy(() -> report("priced", List.of(new Line(null, "", 1L, BigDecimal.ONE, null)), List.of()))
                .hasMessage("a line has neither ref nor sku");
        assertThatThrownBy(() ->
                        report("priced", List.of(new Line("a", null, 1L, null, new BigDecimal("1.001"))), List.of()))
                .hasMessage("the total of a line has more decimals than its currency");
        assertThatThrownBy(() -> form("RFQ-1", "priced", List.of(), List.of()).toReport(_ -> Optional.empty()))
                .hasMessage("request is no id of a quote request");
        assertThatThrownBy(() -> form(null, "priced", List.of(), List.of()).toReport(_ -> Optional.empty()))
                .hasMessage("request is missing");
    }

    private static QuoteReport report(String status, List<Line> lines, List<Fee> fees) {
        return form(SampleQuotes.ID.reference(), status, lines, fees).toReport(_ -> Optional.empty());
    }

    private static QuoteReportForm form(@Nullable String request, String status, List<Line> lines, List<Fee> fees) {
        return new QuoteReportForm(request, "CPQ-1", 7L, status, null, null, "eur", lines, fees);
    }
}
