package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.OrderNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the order master tells about one order; everything but the order itself may be missing.
 *
 * @param clock when, relative to other reports
 * @param order which order
 * @param status of the order as a whole, in the master's words
 * @param lines how many pieces of a line are in which status
 * @param deliveries goods that left
 * @param returns goods that come back
 * @param delay when the goods come instead
 * @param paymentStatus in the master's words
 * @param invoice the bill
 */
public record OrderReport(
        Clock clock,
        OrderNumber order,
        Optional<String> status,
        List<LineStatus> lines,
        List<DeliveryReport> deliveries,
        List<ReturnReport> returns,
        Optional<Delay> delay,
        Optional<String> paymentStatus,
        Optional<Invoice> invoice) {

    public OrderReport {
        lines = List.copyOf(lines);
        deliveries = List.copyOf(deliveries);
        returns = List.copyOf(returns);
    }

    /** So many pieces of a line are in this status now. */
    public record LineStatus(String lineId, long quantity, String status) {}

    /**
     * Goods that left together.
     *
     * @param key the master's name for the delivery, the same in every report
     */
    public record DeliveryReport(String key, List<Pieces> lines, List<ParcelReport> parcels) {

        public DeliveryReport {
            lines = List.copyOf(lines);
            parcels = List.copyOf(parcels);
        }
    }

    /** So many pieces of a line. */
    public record Pieces(String lineId, long quantity) {}

    /** A parcel; what is not known is empty. */
    public record ParcelReport(String key, String carrier, String trackingId, String trackingUrl) {}

    /**
     * Pieces that come back.
     *
     * @param key the master's name for the return, the same in every report
     * @param refunded whether the money went back; empty if not decided
     * @param refund how much of it; empty if not said
     */
    public record ReturnReport(
            String key,
            String lineId,
            long quantity,
            ReturnStatus status,
            Optional<Boolean> refunded,
            Optional<BigDecimal> refund) {}

    /** Where pieces that come back are. */
    public enum ReturnStatus {
        ADVISED,
        RETURNED,
        BACK_IN_STOCK,
        UNUSABLE
    }

    /** When the goods are expected now, as dates or times of ISO 8601; an end that is not known is empty. */
    public record Delay(String from, String until) {}

    /** The bill; the address of the document and the total may be missing. */
    public record Invoice(String number, String url, Optional<BigDecimal> total) {}
}
