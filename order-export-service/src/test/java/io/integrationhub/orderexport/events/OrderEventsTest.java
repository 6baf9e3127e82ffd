package io.integrationhub.orderexport.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.integrationhub.contracts.EventSchemas;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.commercetools.PublicOrders;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderContent;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.stream.publish.HubEvent;
import io.integrationhub.test.fakes.RecordingEventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

class OrderEventsTest {

    static final List<String> ORDERS = PublicOrders.NAMES;

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> EventSchemas.text(id).orElse(null)));

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final RecordingEventPublisher publisher = new RecordingEventPublisher();
    private final FakeAnnouncements ledger = new FakeAnnouncements();
    private final OrderEvents events =
            new LedgeredOrderEvents(publisher, ledger, InstantSource.fixed(Instant.parse("2026-11-03T00:00:00Z")));

    @Test
    void tellsOfANewOrderOnce() {
        // Given
        events.announce(tenant, SampleOrders.order());

        // When
        events.announce(tenant, SampleOrders.order());

        // Then
        assertThat(publisher.types()).containsExactly("hub.order.placed.v1");
        assertThat(events.hasNews(tenant, SampleOrders.order())).isFalse();
    }

    @Test
    void tellsWhatChangedOnAnOrder() {
        // Given
        events.announce(tenant, SampleOrders.order());

        // When
        events.announce(tenant, order(2, SampleOrders.content("Hamburg"), SampleOrders.standing()));

        // Then
        assertThat(publisher.types()).containsExactly("hub.order.placed.v1", "hub.order.changed.v1");
    }

    @Test
    void tellsNothingOfAnOlderVersion() {
        // Given
        events.announce(tenant, order(5, SampleOrders.content("Berlin"), shipped("Shipped")));
        int told = publisher.events().size();

        // When
        events.announce(tenant, order(4, SampleOrders.content("Berlin"), shipped("Pending")));

        // Then
        assertThat(publisher.events()).hasSize(told);
    }

    @Test
    void tellsTheSameFactUnderTheSameIdWhenTheLedgerForgets() {
        // Given
        events.announce(tenant, SampleOrders.order());
        OrderEvents forgetful = new LedgeredOrderEvents(publisher, new FakeAnnouncements(), InstantSource.system());

        // When
        forgetful.announce(tenant, SampleOrders.order());

        // Then
        assertThat(publisher.events())
                .extracting(HubEvent::id)
                .hasSize(2)
                .containsOnly(publisher.events().getFirst().id());
    }

    @Test
    void tellsAStateAgainThatCameBack() {
        // Given
        events.announce(tenant, order(1, SampleOrders.content("Berlin"), shipped("Ready")));
        events.announce(tenant, order(2, SampleOrders.content("Berlin"), shipped("Delayed")));

        // When
        events.announce(tenant, order(3, SampleOrders.content("Berlin"), shipped("Ready")));

        // Then
        assertThat(publisher.events().stream().filter(event -> event.type().equals("hub.shipment.updated.v1")))
                .extracting(HubEvent::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @ParameterizedTest
    @FieldSource("ORDERS")
    void tellsWhatItsSchemasPromise(String name) {
        // Given
        Order order = PublicOrders.order(name);

        // When
        events.announce(tenant, order);
        events.exported(tenant, order, new Receipt("OMS-1"));
        events.rejected(tenant, order, new Rejection("", "sku unknown"));
        events.announce(tenant, order(9, SampleOrders.content("Hamburg"), called(order.standing())));

        // Then
        assertThat(publisher.events()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(OrderEventsTest::fitsItsSchema);
    }

    private static void fitsItsSchema(HubEvent event) {
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(EventSchemas.idOf(event.type())))
                        .validate(JSON.writeValueAsString(event.data()), InputFormat.JSON))
                .as(event.type())
                .isEmpty();
    }

    private static OrderStanding called(OrderStanding standing) {
        return new OrderStanding(
                "Cancelled",
                "Canceled",
                "Paid",
                "on-hold",
                standing.lineStates(),
                standing.deliveries(),
                standing.returns(),
                standing.payments(),
                Map.of("hubInvoiceNumber", "R-1", "hubInvoiceTotal", "10.00", "hubDelayedFrom", "2026-12-01"));
    }

    private static OrderStanding shipped(String state) {
        return new OrderStanding("Open", state, "", "", Map.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private static Order order(long version, OrderContent content, OrderStanding standing) {
        return new Order(
                SampleOrders.ID,
                version,
                SampleOrders.NUMBER,
                SampleOrders.PLACED,
                content,
                standing,
                Optional.empty());
    }
}
