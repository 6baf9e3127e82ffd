package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.progress.OrderReport.DeliveryReport;
import io.integrationhub.orderexport.progress.OrderReport.LineQuantity;
import io.integrationhub.orderexport.progress.OrderReport.LineStatus;
import io.integrationhub.orderexport.progress.OrderReport.ParcelReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the values of one report about goods: lines, deliveries, parcels and returns. */
final class GoodsParser {

    private final OrderReport report;
    private final Order order;
    private final ProgressRules rules;
    private final List<ReportedValue> values = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    GoodsParser(OrderReport report, Order order, ProgressRules rules) {
        this.report = report;
        this.order = order;
        this.rules = rules;
    }

    ParsedReport parse() {
        report.lines().forEach(this::parseLine);
        report.deliveries().forEach(this::parseDelivery);
        report.returns().forEach(this::parseReturn);
        return new ParsedReport(values, unknown);
    }

    private void parseLine(LineStatus line) {
        Optional<StateTarget> target = rules.state(line.status());
        if (target.isEmpty()) {
            unknown.add("line status '" + line.status() + "'");
            return;
        }
        String state = target.get().lineState();
        if (isKnownLine(line.lineId()) && !state.isEmpty()) {
            ReportedField field = new ReportedField(Kind.LINE, line.lineId(), state);
            values.add(ReportedValue.of(field, Long.toString(line.quantity()), report.version()));
        }
    }

    private void parseDelivery(DeliveryReport delivery) {
        String key = ResourceKey.from(delivery.key());
        Map<String, String> items = new HashMap<>();
        for (LineQuantity line : delivery.lines()) {
            if (isKnownLine(line.lineId())) {
                items.put(line.lineId(), Long.toString(line.quantity()));
            }
        }
        add(ReportedField.of(Kind.DELIVERY, key), items);
        delivery.parcels().forEach(parcel -> parseParcel(key, parcel));
    }

    /** Masters number parcels per delivery, but commercetools requires keys that are unique within the order. */
    private void parseParcel(String delivery, ParcelReport parcel) {
        ReportedField field = new ReportedField(Kind.PARCEL, delivery, ResourceKey.from(delivery + "_" + parcel.key()));
        Map<String, String> tracking = Map.of(
                "carrier", parcel.carrier(),
                "trackingId", parcel.trackingId(),
                "provider", parcel.trackingUrl());
        add(field, tracking);
    }

    private void parseReturn(ReturnReport item) {
        if (!isKnownLine(item.lineId())) {
            return;
        }
        String key = ResourceKey.from(item.key());
        Kind kind = item.status() == ReturnStatus.ADVISED ? Kind.RETURN_ADVISED : Kind.RETURN_RECEIVED;
        Map<String, String> returned = Map.of(
                "lineId", item.lineId(),
                "quantity", Long.toString(item.quantity()),
                "state", shipmentState(item.status()));
        add(ReportedField.of(kind, key), returned);
        parseRefund(item, ReportedField.of(Kind.RETURN_REFUND, key));
    }

    /** "Not refunded" may only mean "not yet", unless the goods are unusable: then it is final. */
    private void parseRefund(ReturnReport item, ReportedField field) {
        if (item.refunded().orElse(false)) {
            Map<String, String> refund = new HashMap<>(Map.of(ReportedValue.VALUE, "Refunded"));
            item.refund().ifPresent(amount -> refund.put(ReportedValue.AMOUNT, refundAmount(amount)));
            add(field, refund);
        } else if (item.refunded().isPresent() && item.status() == ReturnStatus.UNUSABLE) {
            add(field, Map.of(ReportedValue.VALUE, "NotRefunded"));
        }
    }

    private String refundAmount(BigDecimal refund) {
        int fractionDigits = order.content().totals().total().amount().scale();
        if (refund.signum() <= 0 || refund.stripTrailingZeros().scale() > fractionDigits) {
            unknown.add("refund '" + refund.toPlainString() + "'");
        }
        return refund.toPlainString();
    }

    private void add(ReportedField field, Map<String, String> reported) {
        values.add(new ReportedValue(field, reported, report.version()));
    }

    private boolean isKnownLine(String lineId) {
        boolean known =
                order.content().lines().stream().anyMatch(line -> line.id().equals(lineId));
        if (!known) {
            unknown.add("line '" + lineId + "'");
        }
        return known;
    }

    private static String shipmentState(ReturnStatus status) {
        return switch (status) {
            case ADVISED -> "Advised";
            case RETURNED -> "Returned";
            case BACK_IN_STOCK -> "BackInStock";
            case UNUSABLE -> "Unusable";
        };
    }
}
