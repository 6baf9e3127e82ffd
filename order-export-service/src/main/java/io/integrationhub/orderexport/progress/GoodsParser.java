package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.progress.OrderReport.DeliveryReport;
import io.integrationhub.orderexport.progress.OrderReport.LineStatus;
import io.integrationhub.orderexport.progress.OrderReport.ParcelReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Collects the values of one report about goods: lines, deliveries, parcels and returns. */
final class GoodsParser {

    private final OrderReport report;
    private final Order order;
    private final ProgressRules rules;
    private final List<ReportedValue> values = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, Map<String, Long>> items = new LinkedHashMap<>();

    GoodsParser(OrderReport report, Order order, ProgressRules rules) {
        this.report = report;
        this.order = order;
        this.rules = rules;
    }

    ParsedReport parse() {
        forEach("lines", report.lines(), this::parseLine);
        forEach("deliveries", report.deliveries(), this::parseDelivery);
        items.forEach((key, quantities) -> add(ReportedField.of(Kind.DELIVERY, key), texts(quantities)));
        forEach("returns", report.returns(), this::parseReturn);
        return new ParsedReport(values, unknown);
    }

    private static <T> void forEach(String list, List<T> elements, BiConsumer<String, T> parser) {
        for (int index = 0; index < elements.size(); index++) {
            parser.accept(list + "[" + index + "]", elements.get(index));
        }
    }

    private void parseLine(String place, LineStatus line) {
        Optional<StateTarget> target = rules.state(line.status());
        if (target.isEmpty()) {
            unknown.add(place + ".status '" + line.status() + "'");
            return;
        }
        String state = target.get().lineState();
        if (isKnownLine(place, line.lineId()) && isPossible(place, line.quantity(), 0) && !state.isEmpty()) {
            ReportedField field = new ReportedField(Kind.LINE, line.lineId(), state);
            values.add(ReportedValue.of(field, Long.toString(line.quantity()), report.version()));
        }
    }

    /** A delivery may name a line several times, for example once per parcel. */
    private void parseDelivery(String place, DeliveryReport delivery) {
        String key = ResourceKey.from(delivery.key());
        Map<String, Long> quantities = items.computeIfAbsent(key, _ -> new HashMap<>());
        forEach(place + ".lines", delivery.lines(), (linePlace, line) -> {
            if (isKnownLine(linePlace, line.lineId()) && isPossible(linePlace, line.quantity(), 1)) {
                quantities.merge(line.lineId(), line.quantity(), Long::sum);
            }
        });
        delivery.parcels().forEach(parcel -> parseParcel(key, parcel));
    }

    private static Map<String, String> texts(Map<String, Long> quantities) {
        Map<String, String> texts = new HashMap<>();
        quantities.forEach((lineId, quantity) -> texts.put(lineId, Long.toString(quantity)));
        return texts;
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

    private void parseReturn(String place, ReturnReport item) {
        if (!isKnownLine(place, item.lineId()) || !isPossible(place, item.quantity(), 1)) {
            return;
        }
        String key = ResourceKey.from(item.key());
        Kind kind = item.status() == ReturnStatus.ADVISED ? Kind.RETURN_ADVISED : Kind.RETURN_RECEIVED;
        Map<String, String> returned = Map.of(
                "lineId", item.lineId(),
                "quantity", Long.toString(item.quantity()),
                "state", shipmentState(item.status()));
        add(ReportedField.of(kind, key), returned);
        parseRefund(place, item, ReportedField.of(Kind.RETURN_REFUND, key));
    }

    /** "Not refunded" may only mean "not yet", unless the goods are unusable: then it is final. */
    private void parseRefund(String place, ReturnReport item, ReportedField field) {
        if (item.refunded().orElse(false)) {
            if (item.refund().filter(amount -> !isPossible(amount)).isPresent()) {
                unknown.add(place + ".refund '" + item.refund().get().toPlainString() + "'");
                return;
            }
            Map<String, String> refund = new HashMap<>(Map.of(ReportedValue.VALUE, "Refunded"));
            item.refund().ifPresent(amount -> refund.put(ReportedValue.AMOUNT, amount.toPlainString()));
            add(field, refund);
        } else if (item.refunded().isPresent() && item.status() == ReturnStatus.UNUSABLE) {
            add(field, Map.of(ReportedValue.VALUE, "NotRefunded"));
        }
    }

    private boolean isPossible(BigDecimal refund) {
        return order.content().totals().total().isPossible(refund);
    }

    private void add(ReportedField field, Map<String, String> reported) {
        values.add(new ReportedValue(field, reported, report.version()));
    }

    /** Warehouses add samples and substitutes, which the order does not contain. */
    private boolean isKnownLine(String place, String lineId) {
        boolean known =
                order.content().lines().stream().anyMatch(line -> line.id().equals(lineId));
        if (!known && !rules.ignoresUnknownLines()) {
            unknown.add(place + ".lineId '" + lineId + "'");
        }
        return known;
    }

    private boolean isPossible(String place, long quantity, long least) {
        if (quantity < least) {
            unknown.add(place + ".quantity '" + quantity + "'");
        }
        return quantity >= least;
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
