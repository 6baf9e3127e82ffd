package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.progress.Clock;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.OrderReport.Delay;
import io.integrationhub.orderexport.progress.OrderReport.DeliveryReport;
import io.integrationhub.orderexport.progress.OrderReport.Invoice;
import io.integrationhub.orderexport.progress.OrderReport.LineStatus;
import io.integrationhub.orderexport.progress.OrderReport.ParcelReport;
import io.integrationhub.orderexport.progress.OrderReport.Pieces;
import io.integrationhub.orderexport.progress.OrderReport.ReturnReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as it stands in messages: the neutral form that mappings lead to; see the README. */
record ReportJson(
        @Nullable String eventId,
        @Nullable String occurredAt,
        @Nullable Long sequence,
        @Nullable OrderJson order,
        @Nullable String status,
        @Nullable List<LineJson> lines,
        @Nullable List<DeliveryJson> deliveries,
        @Nullable List<ReturnJson> returns,
        @Nullable DelayJson delay,
        @Nullable PaymentJson payment,
        @Nullable InvoiceJson invoice) {

    record OrderJson(@Nullable String number) {}

    record LineJson(
            @Nullable String lineId,
            long quantity,
            @Nullable String status) {}

    record DeliveryJson(
            @Nullable String key,
            @Nullable List<LineJson> lines,
            @Nullable List<ParcelJson> parcels) {}

    record ParcelJson(
            @Nullable String key,
            @Nullable String carrier,
            @Nullable String trackingId,
            @Nullable String trackingUrl) {}

    record ReturnJson(
            @Nullable String key,
            @Nullable String lineId,
            long quantity,
            @Nullable String status,
            @Nullable Boolean refunded,
            @Nullable BigDecimal refund) {}

    record DelayJson(@Nullable String from, @Nullable String until) {}

    record PaymentJson(@Nullable String status) {}

    record InvoiceJson(
            @Nullable String number,
            @Nullable String url,
            @Nullable BigDecimal total) {}

    OrderReport toReport() {
        return new OrderReport(
                clock(),
                new OrderNumber(required("order.number", order == null ? null : order.number())),
                Optional.ofNullable(status),
                each(
                        lines,
                        line -> new LineStatus(
                                required("lines.lineId", line.lineId()),
                                line.quantity(),
                                required("lines.status", line.status()))),
                each(deliveries, ReportJson::delivery),
                each(returns, ReportJson::returned),
                Optional.ofNullable(delay).map(it -> new Delay(text(it.from()), text(it.until()))),
                Optional.ofNullable(payment).map(it -> required("payment.status", it.status())),
                Optional.ofNullable(invoice)
                        .map(it -> new Invoice(
                                required("invoice.number", it.number()),
                                text(it.url()),
                                Optional.ofNullable(it.total()))));
    }

    private Clock clock() {
        String time = required("occurredAt", occurredAt);
        try {
            return new Clock(
                    Objects.requireNonNullElse(sequence, 0L),
                    OffsetDateTime.parse(time).toInstant(),
                    text(eventId));
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("occurredAt is no time of ISO 8601 with an offset");
        }
    }

    private static DeliveryReport delivery(DeliveryJson delivery) {
        return new DeliveryReport(
                required("deliveries.key", delivery.key()),
                each(
                        delivery.lines(),
                        line -> new Pieces(required("deliveries.lines.lineId", line.lineId()), line.quantity())),
                each(
                        delivery.parcels(),
                        parcel -> new ParcelReport(
                                required("deliveries.parcels.key", parcel.key()),
                                text(parcel.carrier()),
                                text(parcel.trackingId()),
                                text(parcel.trackingUrl()))));
    }

    private static ReturnReport returned(ReturnJson item) {
        return new ReturnReport(
                required("returns.key", item.key()),
                required("returns.lineId", item.lineId()),
                item.quantity(),
                returnStatus(required("returns.status", item.status())),
                Optional.ofNullable(item.refunded()),
                Optional.ofNullable(item.refund()));
    }

    private static ReturnStatus returnStatus(String status) {
        try {
            return ReturnStatus.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("returns.status must be advised, returned, back-in-stock or unusable");
        }
    }

    private static <T, R> List<R> each(@Nullable List<T> list, Function<T, R> mapping) {
        return list == null ? List.of() : list.stream().map(mapping).toList();
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
