package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.content.Address;
import io.integrationhub.orderexport.order.content.Buyer;
import io.integrationhub.orderexport.order.content.CustomFields;
import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.content.ResourceReference;
import io.integrationhub.orderexport.order.content.Shipment;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.money.Tax;
import io.integrationhub.orderexport.order.money.Totals;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sample orders. */
public final class SampleOrders {

    public static final OrderId ID = new OrderId("0f3a6c1e-0000-4000-8000-000000000001");
    public static final OrderNumber NUMBER = new OrderNumber("SO-1");
    public static final Instant PLACED = Instant.parse("2026-11-01T10:00:00Z");

    private SampleOrders() {}

    /** Returns an order with two lines of five and three pieces and one shipment to Berlin. */
    public static Order order() {
        return order(ID, 1);
    }

    public static Order order(OrderId id, long version) {
        return new Order(id, version, NUMBER, PLACED, content("Berlin"), status(), Optional.empty());
    }

    public static OrderContent content(String city) {
        return content(city, PLACED, false);
    }

    public static OrderContent content(String city, Instant placedAt, boolean imported) {
        Money total = Money.ofMinor("EUR", 8497, 2);
        return new OrderContent(
                placedAt,
                imported,
                "de-DE",
                "DE",
                "",
                "",
                buyer(),
                Optional.of(address(city)),
                Optional.of(address(city)),
                List.of(line("line-1", "SKU-1", 5, 1000), line("line-2", "SKU-2", 3, 999)),
                List.of(new Shipment(
                        "",
                        "DHL",
                        "dhl",
                        false,
                        "",
                        Money.ofMinor("EUR", 500, 2),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        CustomFields.NONE)),
                new Totals(total, Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                List.of(),
                new CustomFields(Map.of("costCentre", "4711"), Map.of()));
    }

    public static OrderStatus status() {
        return new OrderStatus("Open", "", "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /** Returns this status after the order was cancelled. */
    public static OrderStatus cancelled(OrderStatus status) {
        return new OrderStatus(
                "Cancelled",
                "",
                "",
                "",
                Map.of(),
                status.deliveries(),
                status.returns(),
                status.payments(),
                status.invoices(),
                status.hubFields());
    }

    /** Returns this status with a payment added. */
    public static OrderStatus paidWith(OrderStatus status, Payment payment) {
        return new OrderStatus(
                status.orderState(),
                status.shipmentState(),
                status.paymentState(),
                status.state(),
                status.lineStates(),
                status.deliveries(),
                status.returns(),
                List.of(payment),
                status.invoices(),
                status.hubFields());
    }

    /** Returns this status with returns instead of those it has. */
    public static OrderStatus returning(OrderStatus status, ReturnedItem... returns) {
        return new OrderStatus(
                status.orderState(),
                status.shipmentState(),
                status.paymentState(),
                status.state(),
                status.lineStates(),
                status.deliveries(),
                List.of(returns),
                status.payments(),
                status.invoices(),
                status.hubFields());
    }

    private static Line line(String id, String sku, long quantity, long cents) {
        return new Line(
                id,
                Line.Kind.ITEM,
                sku,
                "Thing " + sku,
                quantity,
                Money.ofMinor("EUR", cents, 2),
                Money.ofMinor("EUR", cents * quantity, 2),
                Optional.of(new Tax("VAT", new BigDecimal("0.19"), true, Optional.empty())),
                List.of(),
                ResourceReference.NONE,
                ResourceReference.NONE,
                CustomFields.NONE);
    }

    private static Buyer buyer() {
        return new Buyer("customer-1", "anna@example.org", "Anna Beispiel", "", ResourceReference.NONE, "", "");
    }

    private static Address address(String city) {
        return new Address(
                "",
                "",
                "",
                "Anna",
                "Beispiel",
                "",
                "",
                "Weg",
                "1",
                "",
                "",
                "",
                "",
                "10115",
                city,
                "",
                "",
                "DE",
                "",
                "",
                "",
                "anna@example.org");
    }
}
