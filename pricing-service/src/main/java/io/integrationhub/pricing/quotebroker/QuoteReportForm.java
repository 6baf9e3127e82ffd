package io.integrationhub.pricing.quotebroker;

import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quote.report.ReportedFee;
import io.integrationhub.pricing.quote.report.ReportedLine;
import io.integrationhub.pricing.quote.report.ReportedStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The neutral form of a report about a quote request, which mappings lead to; see the README. */
record QuoteReportForm(
        @Nullable String request,
        @Nullable String externalId,
        @Nullable Long version,
        @Nullable String status,
        @Nullable String validUntil,
        @Nullable String sellerComment,
        @Nullable String currency,
        @Nullable List<Line> lines,
        @Nullable List<Fee> fees) {

    /** A line as the master offers it; of unit price and total one suffices. */
    record Line(
            @Nullable String ref,
            @Nullable String sku,
            @Nullable Long quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal total) {}

    /** A service or fee. */
    record Fee(
            @Nullable String key,
            @Nullable String name,
            @Nullable Long quantity,
            @Nullable BigDecimal price,
            @Nullable String taxCategory) {}

    /**
     * The report.
     *
     * @param end reads when the offer ends
     * @throws IllegalArgumentException with a message that names the missing or invalid field
     */
    QuoteReport toReport(Function<@Nullable String, Optional<Instant>> end) {
        QuoteRequestId id = QuoteRequestId.parse(required("request", request))
                .orElseThrow(() -> new IllegalArgumentException("request is no id of a quote request"));
        return new QuoteReport(
                id,
                required("externalId", externalId),
                required("version", version),
                toStatus(),
                end.apply(validUntil),
                text(sellerComment),
                Objects.requireNonNullElse(lines, List.<Line>of()).stream()
                        .map(this::line)
                        .toList(),
                Objects.requireNonNullElse(fees, List.<Fee>of()).stream()
                        .map(this::fee)
                        .toList());
    }

    private ReportedStatus toStatus() {
        String name = text(status).isEmpty() ? "priced" : text(status);
        try {
            return ReportedStatus.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("status is none of in-progress, priced, rejected, withdrawn and closed");
        }
    }

    private ReportedLine line(Line line) {
        long quantity = required("quantity of a line", line.quantity());
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity of a line is below 1");
        }
        BigDecimal count = BigDecimal.valueOf(quantity);
        Money unitPrice = line.unitPrice() == null
                ? Money.per(required("total of a line", line.total()), count, currencyCode())
                : money(line.unitPrice());
        Money total = line.total() == null
                ? money(unitPrice.amount().multiply(count)).roundedToMinorUnits()
                : money(line.total());
        return new ReportedLine(optional(line.ref()), optional(line.sku()), quantity, unitPrice, total);
    }

    private ReportedFee fee(Fee fee) {
        return new ReportedFee(
                required("key of a fee", fee.key()),
                required("name of a fee", fee.name()),
                Objects.requireNonNullElse(fee.quantity(), 1L),
                money(required("price of a fee", fee.price())),
                optional(fee.taxCategory()));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currencyCode());
    }

    private String currencyCode() {
        return required("currency", currency).toUpperCase(Locale.ROOT);
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.of(text(text)).filter(value -> !value.isEmpty());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
