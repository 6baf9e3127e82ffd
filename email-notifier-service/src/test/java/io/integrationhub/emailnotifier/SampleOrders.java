package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.commercetools.order.MailableOrder;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Delay;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.RefundTransaction;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Return;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Shipment;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.TrackedParcel;
import io.integrationhub.emailnotifier.commercetools.order.OrderId;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.LocaleChain;
import io.integrationhub.emailnotifier.content.order.Delivery;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.Parcel;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An order of two lines that things happen to; each method returns the same object. */
public final class SampleOrders {

    public static final OrderId ID = new OrderId("order-1");
    public static final Instant PLACED = Instant.parse("2026-11-20T10:00:00Z");

    public static final Reader READER = new Reader(
            Optional.of(new Recipient(new EmailAddress("ada@example.org"), "Ada Beispiel")),
            new Addressee("", "", "Ada", "Beispiel", ""),
            new LocaleChain(List.of(Locale.GERMANY)),
            Optional.empty(),
            StoreLinks.NONE);

    private long quantity = 2;
    private String orderState = "Open";
    private String shipmentState = "";
    private boolean imported;
    private Instant placedAt = PLACED;
    private Instant changedAt = PLACED;
    private Reader reader = READER;
    private Optional<Delay> delay = Optional.empty();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private final List<RefundTransaction> refunds = new ArrayList<>();

    /** Sets the quantity of the first line. */
    public SampleOrders quantity(long pieces) {
        quantity = pieces;
        return this;
    }

    public SampleOrders orderState(String state) {
        orderState = state;
        return this;
    }

    public SampleOrders shipmentState(String state) {
        shipmentState = state;
        return this;
    }

    public SampleOrders imported() {
        imported = true;
        return this;
    }

    public SampleOrders placedAt(String time) {
        placedAt = Instant.parse(time);
        changedAt = placedAt;
        return this;
    }

    public SampleOrders changedAt(String time) {
        changedAt = Instant.parse(time);
        return this;
    }

    public SampleOrders delay(Delay expected) {
        delay = Optional.of(expected);
        return this;
    }

    public SampleOrders withoutAddress() {
        reader = new Reader(Optional.empty(), READER.addressee(), READER.locales(), READER.store(), READER.links());
        return this;
    }

    /** Adds a delivery of one piece with parcels that can be tracked. */
    public SampleOrders delivery(String id, String... parcels) {
        List<TrackedParcel> tracked = Stream.of(parcels)
                .map(parcel -> new TrackedParcel(parcel, new Parcel("DHL", parcel, "")))
                .toList();
        Delivery delivery = new Delivery(
                id,
                List.of(new LineQuantity(lines().getFirst(), 1)),
                tracked.stream().map(TrackedParcel::parcel).toList(),
                Optional.empty());
        shipments.removeIf(shipment -> shipment.delivery().id().equals(id));
        shipments.add(new Shipment(delivery, tracked));
        return this;
    }

    /** Adds a returned piece of the first line. */
    public SampleOrders returned(String id, boolean refunded) {
        returns.removeIf(it -> it.id().equals(id));
        returns.add(new Return(id, new LineQuantity(lines().getFirst(), 1), true, refunded, eur(1000), changedAt));
        return this;
    }

    public SampleOrders refund(String id, long cents) {
        refunds.add(new RefundTransaction(id, eur(cents), changedAt));
        return this;
    }

    private List<Line> lines() {
        return List.of(line("line-1", "HAT", quantity), line("line-2", "SHOE", 1));
    }

    private static Line line(String id, String sku, long quantity) {
        return new Line(
                id,
                LocalizedText.of(sku),
                LocalizedText.EMPTY,
                sku,
                quantity,
                eur(1000),
                Optional.empty(),
                eur(1000 * quantity),
                "");
    }

    private static Money eur(long cents) {
        return Money.ofMinor("EUR", cents, 2);
    }

    /** The order as it is now. */
    public MailableOrder now() {
        Money total = eur(1000 * (quantity + 1));
        OrderDetails details = new OrderDetails(
                ID.value(),
                "SO-1",
                placedAt,
                "",
                lines(),
                new Totals(total, List.of(), Optional.empty(), List.of(), true, total),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
        return new MailableOrder(
                details,
                reader,
                imported,
                orderState,
                shipmentState,
                changedAt,
                "content-" + quantity,
                shipments,
                delay,
                returns,
                refunds);
    }
}
