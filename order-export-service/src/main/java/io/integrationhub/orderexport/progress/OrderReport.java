package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.status.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report of the order master about one order; everything except the version and the order may be missing.
 *
 * @param version version relative to other reports
 * @param order number of the order
 * @param status status of the whole order, in the master's terms
 * @param lines status of pieces of lines
 * @param deliveries shipped deliveries
 * @param returns returned pieces
 * @param refunds money that was paid back, each time it was
 * @param delay new expected delivery time
 * @param paymentStatus payment status, in the master's terms
 * @param invoices invoices and credit notes
 */
public record OrderReport(
        ReportVersion version,
        OrderNumber order,
        Optional<String> status,
        List<LineStatus> lines,
        List<DeliveryReport> deliveries,
        List<ReturnReport> returns,
        List<RefundReport> refunds,
        Optional<Delay> delay,
        Optional<String> paymentStatus,
        List<InvoiceReport> invoices) {

    public OrderReport {
        lines = List.copyOf(lines);
        deliveries = List.copyOf(deliveries);
        returns = List.copyOf(returns);
        refunds = List.copyOf(refunds);
        invoices = List.copyOf(invoices);
    }

    /** The number of pieces of a line that are in a status now. */
    public record LineStatus(String lineId, long quantity, String status) {}

    /**
     * Goods shipped together.
     *
     * @param key the master's name of the delivery, the same in every report
     */
    public record DeliveryReport(String key, List<LineQuantity> lines, List<ParcelReport> parcels) {

        public DeliveryReport {
            lines = List.copyOf(lines);
            parcels = List.copyOf(parcels);
        }
    }

    /** A number of pieces of a line. */
    public record LineQuantity(String lineId, long quantity) {}

    /** A parcel; unknown parts are empty. */
    public record ParcelReport(String key, String carrier, String trackingId, String trackingUrl) {}

    /**
     * Returned pieces of a line.
     *
     * @param key the master's name of the return, the same in every report
     * @param refunded whether the money was refunded; empty if not decided yet
     * @param refund refunded amount; empty if not reported
     */
    public record ReturnReport(
            String key,
            String lineId,
            long quantity,
            ReturnStatus status,
            Optional<Boolean> refunded,
            Optional<BigDecimal> refund) {}

    /**
     * Money that was paid back, for whatever reason.
     *
     * @param key the master's name of the refund, the same in every report
     */
    public record RefundReport(String key, BigDecimal amount) {}

    /** The status of returned pieces. */
    public enum ReturnStatus {
        ADVISED,
        RETURNED,
        BACK_IN_STOCK,
        UNUSABLE
    }

    /** The new expected delivery time as ISO 8601 dates or times; an unknown end is empty. */
    public record Delay(String from, String until) {}

    /** An invoice or credit note; the URL of the document, the total and the date may be missing. */
    public record InvoiceReport(
            String number, Invoice.Kind kind, String url, Optional<BigDecimal> total, Optional<LocalDate> date) {}
}
