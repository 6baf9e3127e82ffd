package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.progress.Aspect.Kind;
import io.integrationhub.orderexport.progress.OrderReport.DeliveryReport;
import io.integrationhub.orderexport.progress.OrderReport.LineStatus;
import io.integrationhub.orderexport.progress.OrderReport.ParcelReport;
import io.integrationhub.orderexport.progress.OrderReport.Pieces;
import io.integrationhub.orderexport.progress.OrderReport.ReturnReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.orderexport.progress.ProgressRules.NoteFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report taken apart into words, by a tenant's rules.
 *
 * @param words one per aspect the report speaks about
 * @param unknown what the rules or the order know nothing of, for people; empty if all is understood
 */
public record Reading(List<Word> words, List<String> unknown) {

    public Reading {
        words = List.copyOf(words);
        unknown = List.copyOf(unknown);
    }

    /** Reads a report about an order. */
    public static Reading of(OrderReport report, Order order, ProgressRules rules) {
        return new Reader(report, order, rules).read();
    }

    /** Collects words while it goes through one report. */
    private static final class Reader {

        private final OrderReport report;
        private final Order order;
        private final ProgressRules rules;
        private final List<Word> words = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        private Reader(OrderReport report, Order order, ProgressRules rules) {
            this.report = report;
            this.order = order;
            this.rules = rules;
        }

        private Reading read() {
            report.status().ifPresent(this::readStatus);
            report.lines().forEach(this::readLine);
            report.deliveries().forEach(this::readDelivery);
            report.returns().forEach(this::readReturn);
            report.paymentStatus().ifPresent(this::readPayment);
            NoteFields notes = rules.notes();
            report.delay().ifPresent(delay -> {
                note(notes.delayedFrom(), delay.from());
                note(notes.delayedUntil(), delay.until());
            });
            report.invoice().ifPresent(invoice -> {
                note(notes.invoiceNumber(), invoice.number());
                note(notes.invoiceUrl(), invoice.url());
                note(
                        notes.invoiceTotal(),
                        invoice.total().map(BigDecimal::toPlainString).orElse(""));
            });
            return new Reading(words, unknown);
        }

        private void readStatus(String status) {
            Optional<StateTarget> target = rules.state(status);
            if (target.isEmpty()) {
                unknown.add("status '" + status + "'");
                return;
            }
            say(Kind.ORDER_STATE, target.get().orderState());
            say(Kind.SHIPMENT_STATE, target.get().shipmentState());
            say(Kind.STATE, target.get().state());
        }

        private void readLine(LineStatus line) {
            Optional<StateTarget> target = rules.state(line.status());
            if (target.isEmpty()) {
                unknown.add("line status '" + line.status() + "'");
                return;
            }
            String state = target.get().lineState();
            if (isKnown(line.lineId()) && !state.isEmpty()) {
                Aspect aspect = new Aspect(Kind.LINE, line.lineId(), state);
                words.add(Word.of(aspect, Long.toString(line.quantity()), report.clock()));
            }
        }

        private void readDelivery(DeliveryReport delivery) {
            String key = ResourceKey.from(delivery.key());
            Map<String, String> items = new HashMap<>();
            for (Pieces pieces : delivery.lines()) {
                if (isKnown(pieces.lineId())) {
                    items.put(pieces.lineId(), Long.toString(pieces.quantity()));
                }
            }
            words.add(new Word(Aspect.of(Kind.DELIVERY, key), items, report.clock()));
            delivery.parcels().forEach(parcel -> readParcel(key, parcel));
        }

        /** Masters count parcels per delivery; commercetools wants keys that are unique within the order. */
        private void readParcel(String delivery, ParcelReport parcel) {
            Aspect aspect = new Aspect(Kind.PARCEL, delivery, ResourceKey.from(delivery + "_" + parcel.key()));
            Map<String, String> tracking = Map.of(
                    "carrier", parcel.carrier(),
                    "trackingId", parcel.trackingId(),
                    "provider", parcel.trackingUrl());
            words.add(new Word(aspect, tracking, report.clock()));
        }

        private void readReturn(ReturnReport item) {
            if (!isKnown(item.lineId())) {
                return;
            }
            String key = ResourceKey.from(item.key());
            Kind kind = item.status() == ReturnStatus.ADVISED ? Kind.RETURN_ADVISED : Kind.RETURN_RECEIVED;
            Map<String, String> values = Map.of(
                    "lineId", item.lineId(),
                    "quantity", Long.toString(item.quantity()),
                    "state", stateOf(item.status()));
            words.add(new Word(Aspect.of(kind, key), values, report.clock()));
            readRefund(item, Aspect.of(Kind.RETURN_REFUND, key));
        }

        /** Not refunded may only mean not yet; of goods that cannot be sold again it is the last word. */
        private void readRefund(ReturnReport item, Aspect aspect) {
            if (item.refunded().orElse(false)) {
                Map<String, String> values = new HashMap<>(Map.of(Word.VALUE, "Refunded"));
                item.refund().ifPresent(amount -> values.put(Word.AMOUNT, amountOf(amount)));
                words.add(new Word(aspect, values, report.clock()));
            } else if (item.refunded().isPresent() && item.status() == ReturnStatus.UNUSABLE) {
                words.add(Word.of(aspect, "NotRefunded", report.clock()));
            }
        }

        private String amountOf(BigDecimal refund) {
            int digits = order.content().totals().total().amount().scale();
            if (refund.signum() <= 0 || refund.stripTrailingZeros().scale() > digits) {
                unknown.add("refund '" + refund.toPlainString() + "'");
            }
            return refund.toPlainString();
        }

        private void readPayment(String status) {
            Optional<String> state = rules.paymentState(status);
            if (state.isEmpty()) {
                unknown.add("payment status '" + status + "'");
                return;
            }
            say(Kind.PAYMENT_STATE, state.get());
            switch (state.get()) {
                case "Paid" -> say(Kind.SETTLEMENT, "Success");
                case "Failed" -> say(Kind.SETTLEMENT, "Failure");
                default -> say(Kind.SETTLEMENT, "");
            }
        }

        private void say(Kind kind, String value) {
            if (!value.isEmpty()) {
                words.add(Word.of(Aspect.of(kind), value, report.clock()));
            }
        }

        private void note(String field, String value) {
            words.add(Word.of(Aspect.of(Kind.NOTE, field), value, report.clock()));
        }

        private boolean isKnown(String lineId) {
            boolean known =
                    order.content().lines().stream().anyMatch(line -> line.id().equals(lineId));
            if (!known) {
                unknown.add("line '" + lineId + "'");
            }
            return known;
        }

        private static String stateOf(ReturnStatus status) {
            return switch (status) {
                case ADVISED -> "Advised";
                case RETURNED -> "Returned";
                case BACK_IN_STOCK -> "BackInStock";
                case UNUSABLE -> "Unusable";
            };
        }
    }
}
