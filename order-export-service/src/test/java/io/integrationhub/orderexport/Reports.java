package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.OrderReport.Delay;
import io.integrationhub.orderexport.progress.OrderReport.DeliveryReport;
import io.integrationhub.orderexport.progress.OrderReport.Invoice;
import io.integrationhub.orderexport.progress.OrderReport.LineQuantity;
import io.integrationhub.orderexport.progress.OrderReport.LineStatus;
import io.integrationhub.orderexport.progress.OrderReport.ParcelReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.orderexport.progress.ReportVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds sample reports step by step. */
record Reports(OrderReport report) {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    static Reports at(long sequence) {
        ReportVersion version =
                new ReportVersion(sequence, START.plus(Duration.ofMinutes(sequence)), "event-" + sequence);
        return new Reports(new OrderReport(
                version,
                SampleOrders.NUMBER,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    Reports forOrder(String number) {
        return with(new OrderReport(
                report.version(),
                new OrderNumber(number),
                report.status(),
                report.lines(),
                report.deliveries(),
                report.returns(),
                report.delay(),
                report.paymentStatus(),
                report.invoice()));
    }

    Reports status(String status) {
        return with(new OrderReport(
                report.version(),
                report.order(),
                Optional.of(status),
                report.lines(),
                report.deliveries(),
                report.returns(),
                report.delay(),
                report.paymentStatus(),
                report.invoice()));
    }

    Reports line(String id, long quantity, String status) {
        return with(new OrderReport(
                report.version(),
                report.order(),
                report.status(),
                List.of(new LineStatus(id, quantity, status)),
                report.deliveries(),
                report.returns(),
                report.delay(),
                report.paymentStatus(),
                report.invoice()));
    }

    Reports delivery(String key, LineQuantity quantity, ParcelReport... parcels) {
        return delivery(key, List.of(quantity), parcels);
    }

    Reports delivery(String key, List<LineQuantity> quantities, ParcelReport... parcels) {
        return with(new OrderReport(
                report.version(),
                report.order(),
                report.status(),
                report.lines(),
                List.of(new DeliveryReport(key, quantities, List.of(parcels))),
                report.returns(),
                report.delay(),
                report.paymentStatus(),
                report.invoice()));
    }

    Reports returned(String key, ReturnStatus status, Optional<Boolean> refunded) {
        return returned(key, status, refunded, Optional.empty());
    }

    Reports refunded(String key, String amount) {
        return returned(key, ReturnStatus.BACK_IN_STOCK, Optional.of(true), Optional.of(new BigDecimal(amount)));
    }

    private Reports returned(String key, ReturnStatus status, Optional<Boolean> refunded, Optional<BigDecimal> refund) {
        return with(new OrderReport(
                report.version(),
                report.order(),
                report.status(),
                report.lines(),
                report.deliveries(),
                List.of(new ReturnReport(key, "line-1", 1, status, refunded, refund)),
                report.delay(),
                report.paymentStatus(),
                report.invoice()));
    }

    Reports payment(String status) {
        return with(new OrderReport(
                report.version(),
                report.order(),
                report.status(),
                report.lines(),
                report.deliveries(),
                report.returns(),
                report.delay(),
                Optional.of(status),
                report.invoice()));
    }

    Reports delay(String from, String until) {
        return with(new OrderReport(
                report.version(),
                report.order(),
                report.status(),
                report.lines(),
                report.deliveries(),
                report.returns(),
                Optional.of(new Delay(from, until)),
                report.paymentStatus(),
                report.invoice()));
    }

    Reports invoice(String number, String total) {
        return with(new OrderReport(
                report.version(),
                report.order(),
                report.status(),
                report.lines(),
                report.deliveries(),
                report.returns(),
                report.delay(),
                report.paymentStatus(),
                Optional.of(
                        new Invoice(number, "https://oms.example.org/" + number, Optional.of(new BigDecimal(total))))));
    }

    private static Reports with(OrderReport report) {
        return new Reports(report);
    }

    static ParcelReport parcel(String key, String trackingId) {
        return new ParcelReport(key, "DHL", trackingId, "");
    }

    static LineQuantity quantity(String lineId, long quantity) {
        return new LineQuantity(lineId, quantity);
    }
}
