package io.integrationhub.orderexport;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds sample reports step by step; each step leaves the steps before as they are. */
final class Reports {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final ReportVersion version;
    private OrderNumber order = SampleOrders.NUMBER;
    private Optional<String> status = Optional.empty();
    private List<LineStatus> lines = List.of();
    private List<DeliveryReport> deliveries = List.of();
    private List<ReturnReport> returns = List.of();
    private List<RefundReport> refunds = List.of();
    private Optional<Delay> delay = Optional.empty();
    private Optional<String> paymentStatus = Optional.empty();
    private List<InvoiceReport> invoices = List.of();

    private Reports(ReportVersion version) {
        this.version = version;
    }

    static Reports at(long sequence) {
        return new Reports(new ReportVersion(sequence, START.plus(Duration.ofMinutes(sequence)), "event-" + sequence));
    }

    OrderReport report() {
        return new OrderReport(
                version, order, status, lines, deliveries, returns, refunds, delay, paymentStatus, invoices);
    }

    Reports forOrder(String number) {
        return with(it -> it.order = new OrderNumber(number));
    }

    Reports status(String reported) {
        return with(it -> it.status = Optional.of(reported));
    }

    Reports line(String id, long quantity, String reported) {
        return with(it -> it.lines = List.of(new LineStatus(id, quantity, reported)));
    }

    Reports delivery(String key, LineQuantity quantity, ParcelReport... parcels) {
        return delivery(key, List.of(quantity), parcels);
    }

    Reports delivery(String key, List<LineQuantity> quantities, ParcelReport... parcels) {
        return with(it -> it.deliveries = List.of(new DeliveryReport(key, quantities, List.of(parcels))));
    }

    Reports returned(String key, ReturnStatus reported, Optional<Boolean> refunded) {
        return returned(key, reported, refunded, Optional.empty());
    }

    Reports refunded(String key, String amount) {
        return returned(key, ReturnStatus.BACK_IN_STOCK, Optional.of(true), Optional.of(new BigDecimal(amount)));
    }

    private Reports returned(
            String key, ReturnStatus reported, Optional<Boolean> refunded, Optional<BigDecimal> refund) {
        return with(it -> it.returns = List.of(new ReturnReport(key, "line-1", 1, reported, refunded, refund)));
    }

    Reports refund(String key, String amount) {
        return with(it -> it.refunds = List.of(new RefundReport(key, new BigDecimal(amount))));
    }

    Reports payment(String reported) {
        return with(it -> it.paymentStatus = Optional.of(reported));
    }

    Reports delay(String from, String until) {
        return with(it -> it.delay = Optional.of(new Delay(from, until)));
    }

    Reports invoice(String number, String total) {
        return with(it -> it.invoices = List.of(document(number, Invoice.Kind.INVOICE, total)));
    }

    Reports invoices(InvoiceReport... documents) {
        return with(it -> it.invoices = List.of(documents));
    }

    static InvoiceReport document(String number, Invoice.Kind kind, String total) {
        return new InvoiceReport(
                number,
                kind,
                "https://oms.example.org/" + number,
                Optional.of(new BigDecimal(total)),
                Optional.empty());
    }

    private Reports with(Consumer<Reports> change) {
        Reports copy = new Reports(version);
        copy.order = order;
        copy.status = status;
        copy.lines = lines;
        copy.deliveries = deliveries;
        copy.returns = returns;
        copy.refunds = refunds;
        copy.delay = delay;
        copy.paymentStatus = paymentStatus;
        copy.invoices = invoices;
        change.accept(copy);
        return copy;
    }

    static ParcelReport parcel(String key, String trackingId) {
        return new ParcelReport(key, "DHL", trackingId, "");
    }

    static LineQuantity quantity(String lineId, long quantity) {
        return new LineQuantity(lineId, quantity);
    }
}
