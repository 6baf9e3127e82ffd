package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.status.Invoice;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.OrderReport.Delay;
import io.integrationhub.orderexport.progress.OrderReport.DeliveryReport;
import io.integrationhub.orderexport.progress.OrderReport.InvoiceReport;
import io.integrationhub.orderexport.progress.OrderReport.LineQuantity;
import io.integrationhub.orderexport.progress.OrderReport.LineStatus;
import io.integrationhub.orderexport.progress.OrderReport.ParcelReport;
import io.integrationhub.orderexport.progress.OrderReport.RefundReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.orderexport.progress.ReportVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The neutral JSON form of a report, to which a tenant's mapping converts; the README shows an example. */
record ReportJson(
        @Nullable String eventId,
        @Nullable Instant occurredAt,
        @Nullable Long sequence,
        @Nullable OrderJson order,
        @Nullable String status,
        @Nullable List<LineJson> lines,
        @Nullable List<DeliveryJson> deliveries,
        @Nullable List<ReturnJson> returns,
        @Nullable List<RefundJson> refunds,
        @Nullable DelayJson delay,
        @Nullable PaymentJson payment,
        @Nullable InvoiceJson invoice,
        @Nullable List<InvoiceJson> invoices) {

    record OrderJson(@Nullable String number) {}

    record PaymentJson(@Nullable String status) {}

    /**
     * The report.
     *
     * @param latest latest acceptable time; a later one would hide all reports until then
     */
    OrderReport toReport(Instant latest) {
        if (occurredAt != null && occurredAt.isAfter(latest)) {
            throw new IllegalArgumentException("occurredAt '" + occurredAt + "' is too far in the future");
        }
        return new OrderReport(
                version(),
                new OrderNumber(required("order.number", order == null ? null : order.number())),
                Optional.ofNullable(status),
                each(lines, LineJson::toStatus),
                each(deliveries, DeliveryJson::toReport),
                each(returns, ReturnJson::toReport),
                each(refunds, RefundJson::toReport),
                Optional.ofNullable(delay).map(DelayJson::toDelay),
                Optional.ofNullable(payment).map(it -> required("payment.status", it.status())),
                Stream.concat(
                                Stream.ofNullable(invoice),
                                Stream.ofNullable(invoices).flatMap(List::stream))
                        .filter(Objects::nonNull)
                        .map(InvoiceJson::toInvoice)
                        .toList());
    }

    private ReportVersion version() {
        if (occurredAt == null) {
            throw new IllegalArgumentException("occurredAt is missing");
        }
        return new ReportVersion(Objects.requireNonNullElse(sequence, 0L), occurredAt, text(eventId));
    }

    record LineJson(
            @Nullable String lineId,
            @Nullable Long quantity,
            @Nullable String status) {

        LineStatus toStatus() {
            return new LineStatus(
                    required("lines.lineId", lineId), pieces("lines", quantity), required("lines.status", status));
        }

        LineQuantity toQuantity() {
            return new LineQuantity(required("deliveries.lines.lineId", lineId), pieces("deliveries.lines", quantity));
        }
    }

    record DeliveryJson(
            @Nullable String key,
            @Nullable List<LineJson> lines,
            @Nullable List<ParcelJson> parcels) {

        DeliveryReport toReport() {
            return new DeliveryReport(
                    required("deliveries.key", key),
                    each(lines, LineJson::toQuantity),
                    each(parcels, ParcelJson::toReport));
        }
    }

    record ParcelJson(
            @Nullable String key,
            @Nullable String carrier,
            @Nullable String trackingId,
            @Nullable String trackingUrl) {

        ParcelReport toReport() {
            return new ParcelReport(
                    required("deliveries.parcels.key", key), text(carrier), text(trackingId), text(trackingUrl));
        }
    }

    record ReturnJson(
            @Nullable String key,
            @Nullable String lineId,
            @Nullable Long quantity,
            @Nullable String status,
            @Nullable Boolean refunded,
            @Nullable BigDecimal refund) {

        ReturnReport toReport() {
            return new ReturnReport(
                    required("returns.key", key),
                    required("returns.lineId", lineId),
                    pieces("returns", quantity),
                    returnStatus(required("returns.status", status)),
                    Optional.ofNullable(refunded),
                    Optional.ofNullable(refund));
        }

        private static ReturnStatus returnStatus(String status) {
            try {
                return ReturnStatus.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException _) {
                throw new IllegalArgumentException(
                        "returns.status must be advised, returned, back-in-stock or unusable");
            }
        }
    }

    record RefundJson(@Nullable String key, @Nullable BigDecimal amount) {

        RefundReport toReport() {
            if (amount == null) {
                throw new IllegalArgumentException("refunds.amount is missing");
            }
            return new RefundReport(required("refunds.key", key), amount);
        }
    }

    record DelayJson(@Nullable String from, @Nullable String until) {

        Delay toDelay() {
            return new Delay(text(from), text(until));
        }
    }

    record InvoiceJson(
            @Nullable String number,
            @Nullable String kind,
            @Nullable String url,
            @Nullable BigDecimal total,
            @Nullable LocalDate date) {

        InvoiceReport toInvoice() {
            return new InvoiceReport(
                    required("invoice.number", number),
                    kind(Objects.requireNonNullElse(kind, "invoice")),
                    text(url),
                    Optional.ofNullable(total),
                    Optional.ofNullable(date));
        }

        private static Invoice.Kind kind(String kind) {
            return switch (kind) {
                case "invoice" -> Invoice.Kind.INVOICE;
                case "credit-note" -> Invoice.Kind.CREDIT_NOTE;
                default -> throw new IllegalArgumentException("invoice.kind must be invoice or credit-note");
            };
        }
    }

    private static <T, R> List<R> each(@Nullable List<T> list, Function<T, R> conversion) {
        return list == null
                ? List.of()
                : list.stream().filter(Objects::nonNull).map(conversion).toList();
    }

    private static long pieces(String list, @Nullable Long quantity) {
        if (quantity == null) {
            throw new IllegalArgumentException(list + ".quantity is missing");
        }
        return quantity;
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
