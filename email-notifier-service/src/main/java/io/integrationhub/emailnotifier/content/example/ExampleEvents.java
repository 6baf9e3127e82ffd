package io.integrationhub.emailnotifier.content.example;

import static io.integrationhub.emailnotifier.content.example.ExampleOrders.BOOTS;
import static io.integrationhub.emailnotifier.content.example.ExampleOrders.SOCKS;
import static io.integrationhub.emailnotifier.content.example.ExampleOrders.eur;
import static io.integrationhub.emailnotifier.content.example.ExampleOrders.office;

import io.integrationhub.emailnotifier.content.order.Delivery;
import io.integrationhub.emailnotifier.content.order.LineChange;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.content.order.Parcel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Made-up events of orders. */
final class ExampleEvents {

    private static final Parcel TRACKED =
            new Parcel("DHL", "00340434161094042557", "https://www.example.com/track?id=00340434161094042557&lang=de");

    private static final Delivery FIRST =
            new Delivery("d-1", List.of(new LineQuantity(BOOTS, 1)), List.of(TRACKED), Optional.empty());

    private static final Delivery SECOND = new Delivery(
            "d-2",
            List.of(new LineQuantity(SOCKS, 2)),
            List.of(new Parcel("DPD", "0998", ""), new Parcel("", "", "")),
            office());

    private static final Optional<LocalDate> TUESDAY = Optional.of(LocalDate.of(2026, 12, 8));
    private static final Optional<LocalDate> FRIDAY = Optional.of(LocalDate.of(2026, 12, 11));

    static final OrderEvent CHANGED = new OrderEvent.Changed(
            List.of(new LineChange(BOOTS, 2, 1), new LineChange(SOCKS, 0, 2), new LineChange(SOCKS, 3, 0)));

    static final OrderEvent SENT = new OrderEvent.Sent(List.of(FIRST, SECOND), true);

    static final OrderEvent SENT_UNTRACKED =
            new OrderEvent.Sent(List.of(new Delivery("d-3", List.of(), List.of(), Optional.empty())), false);

    static final OrderEvent DELIVERED = new OrderEvent.Delivered(List.of(FIRST));

    static final List<OrderEvent> DELAYED = List.of(
            new OrderEvent.Delayed(TUESDAY, FRIDAY),
            new OrderEvent.Delayed(TUESDAY, TUESDAY),
            new OrderEvent.Delayed(TUESDAY, Optional.empty()),
            new OrderEvent.Delayed(Optional.empty(), FRIDAY),
            new OrderEvent.Delayed(Optional.empty(), Optional.empty()));

    static final OrderEvent RETURNED =
            new OrderEvent.Returned(List.of(new LineQuantity(BOOTS, 1), new LineQuantity(SOCKS, 1)));

    static final OrderEvent REFUNDED = new OrderEvent.Refunded(eur(13_490), List.of(new LineQuantity(BOOTS, 1)));

    static final OrderEvent REFUNDED_WITHOUT_GOODS = new OrderEvent.Refunded(eur(490), List.of());

    private ExampleEvents() {}
}
