package io.integrationhub.orderexport.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.integrationhub.contracts.EventSchemas;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.commercetools.mapping.PublicOrders;
import io.integrationhub.orderexport.commercetools.mapping.RandomOrders;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.status.Invoice;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.HubEvent;
import io.integrationhub.test.fakes.RecordingEventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

class OrderEventsTest {

    private static final List<Invoice> INVOICES = List.of(
            new Invoice("R-1", Invoice.Kind.INVOICE, "https://oms.example.org/R-1", "10.00", "2026-11-02"),
            new Invoice("C-1", Invoice.Kind.CREDIT_NOTE, "", "4.00", "2026-11-05"));

    static final List<String> ORDERS = PublicOrders.NAMES;

    private static final int LIMIT = 10_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> EventSchemas.text(id).orElse(null)));

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final RecordingEventPublisher publisher = new RecordingEventPublisher();
    private final FakePublicationLedger ledger = new FakePublicationLedger();
    private final OrderEvents events =
            new LedgerBackedOrderEvents(publisher, ledger, InstantSource.fixed(Instant.parse("2026-11-03T00:00:00Z")));

    @Test
    void publishesANewOrderOnce() {
        // Given
        events.publishChanges(tenant, SampleOrders.order());

        // When
        events.publishChanges(tenant, SampleOrders.order());

        // Then
        assertThat(publisher.types()).containsExactly("hub.order.placed.v1");
        assertThat(events.hasUnpublished(tenant, SampleOrders.order())).isFalse();
    }

    @Test
    void namesWhereToReadWhatIsTooLargeForTheTopic() {
        // Given
        OrderEvents limited = new LedgerBackedOrderEvents(
                (topic, event) -> publishUpTo(LIMIT, topic, event), ledger, InstantSource.system());
        OrderContent huge = SampleOrders.content("Berlin".repeat(LIMIT));

        // When
        limited.publishChanges(tenant, order(1, huge, SampleOrders.status()));
        limited.publishChanges(tenant, order(2, SampleOrders.content("Hamburg".repeat(LIMIT)), SampleOrders.status()));

        // Then
        assertThat(publisher.types()).containsExactly("hub.order.placed.v1", "hub.order.changed.v1");
        assertThat(publisher.events()).allSatisfy(event -> {
            assertThat(JSON.valueToTree(event.data()).path("readAt").asString()).isEqualTo("orders/" + SampleOrders.ID);
            matchesItsSchema(event);
        });
    }

    private void publishUpTo(int limit, String topic, HubEvent event) {
        if (JSON.writeValueAsBytes(event.data()).length > limit) {
            throw new PermanentFault(StreamFault.RECORD_TOO_LARGE, "too large");
        }
        publisher.publish(topic, event);
    }

    @Test
    void publishesOnlyWhatHappensToAnOldOrderLater() {
        // Given
        OrderContent old = SampleOrders.content("Berlin", Instant.parse("2019-12-31T00:00:00Z"), false);
        events.publishChanges(tenant, order(5, old, shipped("Shipped")));

        // When
        events.publishChanges(tenant, order(6, old, shipped("Delivered")));

        // Then
        assertThat(publisher.types()).containsExactly("hub.shipment.updated.v1");
        assertThat(events.hasUnpublished(tenant, order(6, old, shipped("Delivered"))))
                .isFalse();
    }

    @Test
    void publishesAChangedOrder() {
        // Given
        events.publishChanges(tenant, SampleOrders.order());

        // When
        events.publishChanges(tenant, order(2, SampleOrders.content("Hamburg"), SampleOrders.status()));

        // Then
        assertThat(publisher.types()).containsExactly("hub.order.placed.v1", "hub.order.changed.v1");
    }

    @Test
    void publishesNothingForAnOlderVersion() {
        // Given
        events.publishChanges(tenant, order(5, SampleOrders.content("Berlin"), shipped("Shipped")));
        int published = publisher.events().size();

        // When
        events.publishChanges(tenant, order(4, SampleOrders.content("Berlin"), shipped("Pending")));

        // Then
        assertThat(publisher.events()).hasSize(published);
    }

    @Test
    void publishesWithTheSameIdIfThePublicationWasNotRecorded() {
        // Given
        events.publishChanges(tenant, SampleOrders.order());
        OrderEvents forgetful =
                new LedgerBackedOrderEvents(publisher, new FakePublicationLedger(), InstantSource.system());

        // When
        forgetful.publishChanges(tenant, SampleOrders.order());

        // Then
        assertThat(publisher.events())
                .extracting(HubEvent::id)
                .hasSize(2)
                .containsOnly(publisher.events().getFirst().id());
    }

    @Test
    void publishesAStateThatRecurs() {
        // Given
        events.publishChanges(tenant, order(1, SampleOrders.content("Berlin"), shipped("Ready")));
        events.publishChanges(tenant, order(2, SampleOrders.content("Berlin"), shipped("Delayed")));

        // When
        events.publishChanges(tenant, order(3, SampleOrders.content("Berlin"), shipped("Ready")));

        // Then
        assertThat(publisher.events().stream().filter(event -> event.type().equals("hub.shipment.updated.v1")))
                .extracting(HubEvent::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @ParameterizedTest
    @FieldSource("ORDERS")
    void publishesEventsThatMatchTheirSchemas(String name) {
        // Given
        Order order = PublicOrders.order(name);

        // When
        events.publishChanges(tenant, order);
        events.publishExported(tenant, order, new Receipt("OMS-1"));
        events.publishRejected(tenant, order, new Rejection("", "sku unknown"));
        events.publishChanges(tenant, order(9, SampleOrders.content("Hamburg"), cancelled(order.status())));

        // Then
        assertThat(publisher.events()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(OrderEventsTest::matchesItsSchema);
    }

    @Test
    void matchesTheSchemaWhateverTheCartWasLike() {
        // When
        LongStream.range(0, 50).forEach(seed -> {
            ledger.forget();
            events.publishChanges(tenant, RandomOrders.of(seed));
        });

        // Then
        assertThat(publisher.events()).hasSizeGreaterThan(50).allSatisfy(OrderEventsTest::matchesItsSchema);
    }

    @Test
    void publishesEachFurtherDocumentWithAllBefore() {
        // When
        events.publishChanges(tenant, invoiced(2, INVOICES.subList(0, 1)));
        events.publishChanges(tenant, invoiced(3, INVOICES));
        events.publishChanges(tenant, invoiced(4, INVOICES));

        // Then
        assertThat(publisher.events().stream().filter(event -> event.type().equals("hub.order.invoiced.v1")))
                .hasSize(2)
                .allSatisfy(OrderEventsTest::matchesItsSchema)
                .last()
                .satisfies(event -> {
                    Map<String, Object> data = data(event);
                    assertThat(data)
                            .containsEntry("number", "R-1")
                            .containsEntry("kind", "invoice")
                            .containsEntry("total", "10.00");
                    assertThat(data.get("invoices"))
                            .asInstanceOf(InstanceOfAssertFactories.LIST)
                            .hasSize(2)
                            .last()
                            .isEqualTo(Map.of(
                                    "number", "C-1", "kind", "credit-note", "total", "4.00", "date", "2026-11-05"));
                });
    }

    private static Map<String, Object> data(HubEvent event) {
        Map<String, Object> data = new HashMap<>();
        ((Map<?, ?>) event.data()).forEach((name, value) -> data.put(String.valueOf(name), value));
        return data;
    }

    private static Order invoiced(long version, List<Invoice> invoices) {
        Map<String, String> newest = Map.of("hubInvoiceNumber", "R-1", "hubInvoiceTotal", "10.00");
        OrderStatus status =
                new OrderStatus("Open", "", "", "", Map.of(), List.of(), List.of(), List.of(), invoices, newest);
        return order(version, SampleOrders.content("Berlin"), status);
    }

    @Test
    void publishesEachPartialRefundOnce() {
        // When
        events.publishChanges(tenant, order(1, SampleOrders.content("Berlin"), refunded("t-1")));
        events.publishChanges(tenant, order(1, SampleOrders.content("Berlin"), refunded("t-1", "t-2")));
        events.publishChanges(tenant, order(2, SampleOrders.content("Berlin"), refunded("t-1", "t-2")));

        // Then
        assertThat(publisher.events().stream().filter(event -> event.type().equals("hub.payment.refunded.v1")))
                .allSatisfy(OrderEventsTest::matchesItsSchema)
                .extracting(event -> data(event).get("transaction"))
                .containsExactly("t-1", "t-2");
    }

    private static OrderStatus refunded(String... transactions) {
        Money part = Money.ofMinor("EUR", 500, 2);
        Payment payment = new Payment(
                "payment-1",
                "",
                "",
                "invoice",
                part,
                Stream.of(transactions)
                        .map(id -> new Payment.Transaction(id, "refund-of-" + id, "", "Refund", "Success", part))
                        .toList());
        return SampleOrders.paidWith(SampleOrders.status(), payment);
    }

    private static void matchesItsSchema(HubEvent event) {
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(EventSchemas.idOf(event.type())))
                        .validate(JSON.writeValueAsString(event.data()), InputFormat.JSON))
                .as(event.type())
                .isEmpty();
    }

    private static OrderStatus cancelled(OrderStatus status) {
        return new OrderStatus(
                "Cancelled",
                "Canceled",
                "Paid",
                "on-hold",
                status.lineStates(),
                status.deliveries(),
                status.returns(),
                status.payments(),
                INVOICES,
                Map.of("hubInvoiceNumber", "R-1", "hubInvoiceTotal", "10.00", "hubDelayedFrom", "2026-12-01"));
    }

    private static OrderStatus shipped(String state) {
        return new OrderStatus("Open", state, "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private static Order order(long version, OrderContent content, OrderStatus status) {
        return new Order(
                SampleOrders.ID, version, SampleOrders.NUMBER, SampleOrders.PLACED, content, status, Optional.empty());
    }
}
