package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.commercetools.order.MailableOrder;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.RefundTransaction;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Return;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.order.LineChange;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.content.value.Money;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.parts.CoveredParts;
import io.integrationhub.emailnotifier.parts.ShipmentUpdates;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.settings.EmailSettings.RefundBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The mails that the state of an order calls for: one for each state that is reported to customers. Whatever an earlier
 * mail reported, for example a parcel or a returned item, is not reported again.
 */
record OrderMails(EmailSettings settings, MailableOrder order, List<MailEntry> known) {

    /** What a mail reports. */
    private record Update(String state, List<String> covers, Instant occurredAt, OrderEvent event) {}

    /** All of them, in the order in which they are sent. */
    List<MailCandidate> candidates() {
        List<Update> updates = new ArrayList<>();
        confirmation().ifPresent(updates::add);
        change().ifPresent(updates::add);
        shipments().forEach(updates::add);
        delivered().ifPresent(updates::add);
        delay().ifPresent(updates::add);
        cancellation().ifPresent(updates::add);
        updates.addAll(returned());
        updates.addAll(refunds());
        return updates.stream().map(this::candidate).toList();
    }

    private MailCandidate candidate(Update update) {
        OrderMail mail = new OrderMail(
                order.reader().addressee(),
                order.details(),
                update.event(),
                order.reader().links());
        return new MailCandidate(
                new MailKey(mail.type(), order.id().subject(), update.state()),
                update.covers(),
                update.occurredAt(),
                order.details().placedAt(),
                order.imported(),
                order.reader(),
                Map.of("order", order.details().number()),
                () -> mail);
    }

    private Optional<Update> confirmation() {
        return settings.confirmationStates().contains(order.orderState())
                ? Optional.of(new Update("placed", List.of(), order.details().placedAt(), new OrderEvent.Placed()))
                : Optional.empty();
    }

    /** The first content that is seen of an order is no change; it is remembered, see {@link #firstContent}. */
    private Optional<Update> change() {
        List<MailEntry> contents = of(MailType.ORDER_CHANGED);
        if (contents.isEmpty() || isCancelled()) {
            return Optional.empty();
        }
        MailEntry last = contents.getLast();
        if (hashOf(last).equals(order.contentHash())) {
            // The mail may still have to be sent: it was not accepted, or a person wants it again.
            return contents.size() == 1
                    ? Optional.empty()
                    : Optional.of(changed(last.key().state(), contents.get(contents.size() - 2)));
        }
        return Optional.of(changed(contents.size() + ":" + order.contentHash(), last));
    }

    private static String hashOf(MailEntry entry) {
        return entry.key().state().substring(entry.key().state().indexOf(':') + 1);
    }

    private Update changed(String state, MailEntry before) {
        Map<String, Long> quantities = new HashMap<>();
        before.covers().forEach(part -> {
            int sign = part.lastIndexOf('=');
            quantities.put(part.substring(0, sign), Long.valueOf(part.substring(sign + 1)));
        });
        List<LineChange> changes = order.details().lines().stream()
                .map(line -> new LineChange(line, quantities.getOrDefault(line.id(), 0L), line.quantity()))
                .filter(change -> change.before() != change.after())
                .toList();
        return new Update(state, quantities(), order.changedAt(), new OrderEvent.Changed(changes));
    }

    /** The key under which the first content is remembered; empty if one is. */
    Optional<MailKey> firstContent() {
        return of(MailType.ORDER_CHANGED).isEmpty()
                ? Optional.of(new MailKey(MailType.ORDER_CHANGED, order.id().subject(), "0:" + order.contentHash()))
                : Optional.empty();
    }

    /** The quantities of the lines, as the ledger remembers them. */
    List<String> quantities() {
        return order.details().lines().stream()
                .map(line -> line.id() + "=" + line.quantity())
                .toList();
    }

    private Stream<Update> shipments() {
        return new ShipmentUpdates(order, CoveredParts.of(MailType.SHIPMENT_SENT, known))
                .all().stream()
                        .map(sent -> new Update(
                                sent.group().state(), sent.group().parts(), order.changedAt(), sent.event()));
    }

    private Optional<Update> delivered() {
        return order.shipmentState().equals("Delivered")
                ? Optional.of(
                        new Update("delivered", List.of(), order.changedAt(), new OrderEvent.Delivered(List.of())))
                : Optional.empty();
    }

    private Optional<Update> delay() {
        return order.delay()
                .filter(_ -> !isCancelled() && !ShipmentUpdates.isOnItsWay(order))
                .map(delay -> new Update(
                        "until:" + delay.from().map(Object::toString).orElse("") + "/"
                                + delay.until().map(Object::toString).orElse(""),
                        List.of(),
                        order.changedAt(),
                        new OrderEvent.Delayed(delay.from(), delay.until())));
    }

    private boolean isCancelled() {
        return order.orderState().equals("Cancelled");
    }

    private Optional<Update> cancellation() {
        return isCancelled()
                ? Optional.of(new Update("cancelled", List.of(), order.changedAt(), new OrderEvent.Cancelled("")))
                : Optional.empty();
    }

    private List<Update> returned() {
        List<Return> received =
                order.returns().stream().filter(Return::isReceived).toList();
        return updates(MailType.RETURN_RECEIVED, received, items -> new OrderEvent.Returned(pieces(items)));
    }

    private List<Update> refunds() {
        return settings.refundBasis() == RefundBasis.RETURN_ITEMS ? refundsOfItems() : refundsOfPayments();
    }

    private List<Update> refundsOfItems() {
        List<Return> refunded =
                order.returns().stream().filter(Return::isRefunded).toList();
        return updates(
                MailType.REFUND,
                refunded,
                items -> new OrderEvent.Refunded(sum(items.stream().map(Return::value)), pieces(items)));
    }

    private List<Update> updates(MailType type, List<Return> items, Function<List<Return>, OrderEvent> event) {
        List<String> ids = items.stream().map(Return::id).toList();
        return CoveredParts.of(type, known).groups(ids).stream()
                .map(group -> {
                    List<Return> covered = items.stream()
                            .filter(item -> group.parts().contains(item.id()))
                            .toList();
                    Instant at = latest(covered.stream().map(Return::changedAt));
                    return new Update(group.state(), group.parts(), at, event.apply(covered));
                })
                .toList();
    }

    private List<Update> refundsOfPayments() {
        List<String> ids = order.refunds().stream().map(RefundTransaction::id).toList();
        return CoveredParts.of(MailType.REFUND, known).groups(ids).stream()
                .map(group -> {
                    List<RefundTransaction> covered = order.refunds().stream()
                            .filter(refund -> group.parts().contains(refund.id()))
                            .toList();
                    Money amount = sum(covered.stream().map(RefundTransaction::amount));
                    Instant at = latest(covered.stream().map(RefundTransaction::at));
                    return new Update(group.state(), group.parts(), at, new OrderEvent.Refunded(amount, List.of()));
                })
                .toList();
    }

    private static List<LineQuantity> pieces(List<Return> items) {
        return items.stream().map(Return::pieces).toList();
    }

    private static Instant latest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce((one, other) ->
                        new Money(one.currency(), one.amount().add(other.amount()), one.fractionDigits()))
                .orElseThrow();
    }

    private List<MailEntry> of(MailType type) {
        return known.stream().filter(entry -> entry.key().type() == type).toList();
    }
}
