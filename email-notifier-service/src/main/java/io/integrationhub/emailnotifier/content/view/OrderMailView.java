package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.brand.WebLink;
import io.integrationhub.emailnotifier.content.order.Delivery;
import io.integrationhub.emailnotifier.content.order.LineChange;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.content.order.OrderEvent.Delayed;
import io.integrationhub.emailnotifier.content.order.Parcel;
import java.util.List;
import java.util.stream.Stream;

/** Mails about an order. */
final class OrderMailView {

    private static final Parcel NOTHING_KNOWN = new Parcel("", "", "");

    private final Reader reader;
    private final OrderView orders;

    OrderMailView(Reader reader) {
        this.reader = reader;
        this.orders = new OrderView(reader);
    }

    MailView.Part part(OrderMail mail) {
        OrderDetails order = mail.order();
        Model model = event(mail.event())
                .with("order", orders.order(order))
                .with("action", orders.action(order, mail.links()));
        return new MailView.Part(mail.addressee(), mail.links(), arguments(mail), model);
    }

    /** {0} order number, {1} date of the order, {2} brand, {3} and {4} what the event adds. */
    private List<String> arguments(OrderMail mail) {
        Stream<String> common = Stream.of(
                PlainText.line(mail.order().number()),
                reader.formats().date(mail.order().placedAt()),
                reader.brand().name());
        Stream<String> added = switch (mail.event()) {
            case Delayed delayed ->
                Stream.of(delayed.from(), delayed.until())
                        .map(day -> day.map(reader.formats()::date).orElse(""));
            case OrderEvent.Refunded refunded -> Stream.of(reader.money(refunded.amount()));
            case OrderEvent.Placed _,
                    OrderEvent.Changed _,
                    OrderEvent.Sent _,
                    OrderEvent.Delivered _,
                    OrderEvent.Cancelled _,
                    OrderEvent.Returned _ -> Stream.empty();
        };
        return Stream.concat(common, added).toList();
    }

    private Model event(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed _ -> new Model();
            case OrderEvent.Changed changed ->
                new Model()
                        .withParts(
                                "changes",
                                changed.changes().stream().map(this::change).toList());
            case OrderEvent.Sent sent -> deliveries(sent.deliveries()).with("rest", sent.rest());
            case OrderEvent.Delivered delivered -> deliveries(delivered.deliveries());
            case Delayed delayed -> delay(delayed);
            case OrderEvent.Cancelled cancelled -> new Model().withTexts("reason", PlainText.lines(cancelled.reason()));
            case OrderEvent.Returned returned -> articles(returned.lines());
            case OrderEvent.Refunded refunded ->
                articles(refunded.lines()).with("refund", reader.money(refunded.amount()));
        };
    }

    private Model change(LineChange change) {
        return orders.article(change.line(), change.after())
                .with("before", reader.formats().quantity(change.before()))
                .with("added", change.before() == 0)
                .with("removed", change.after() == 0);
    }

    private Model deliveries(List<Delivery> deliveries) {
        return new Model()
                .withParts("deliveries", deliveries.stream().map(this::delivery).toList())
                .with("severalDeliveries", deliveries.size() > 1);
    }

    private Model delivery(Delivery delivery) {
        return articles(delivery.items())
                .withParts(
                        "parcels",
                        delivery.parcels().stream()
                                .filter(parcel -> !parcel.equals(NOTHING_KNOWN))
                                .map(this::parcel)
                                .toList())
                .with("address", delivery.address().map(orders::address));
    }

    private Model parcel(Parcel parcel) {
        String carrier = PlainText.line(parcel.carrier());
        return new Model()
                .with("carrier", carrier)
                .with("trackingId", PlainText.line(parcel.trackingId()))
                .with("trackingUrl", WebLink.of(parcel.trackingUrl()));
    }

    private Model articles(List<LineQuantity> items) {
        return new Model()
                .withParts("articles", items.stream().map(orders::article).toList());
    }

    private static Model delay(Delayed delayed) {
        boolean from = delayed.from().isPresent();
        boolean until = delayed.until().isPresent();
        return new Model()
                .with("between", from && until && !delayed.from().equals(delayed.until()))
                .with("onDay", from && delayed.from().equals(delayed.until()))
                .with("earliest", from && !until)
                .with("latest", until && !from)
                .with("unknown", !from && !until);
    }
}
