package io.integrationhub.inventorythreshold.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Confirmed;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Held;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.NotKept;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Released;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Unchanged;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderHoldFlowTest {

    private static final TenantId ACME = SampleTenants.ACME;
    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static TestLedgers books;
    private static int tests;

    private final FakeOrders shop = new FakeOrders();
    private final HoldLedger holds = books.holds();
    private final OrderHoldFlow flow = new OrderHoldFlow(shop, holds, InstantSource.fixed(TEN.plusSeconds(1)));
    private final Tenant tenant = SampleTenants.oms(Map.of());
    private OrderId id = new OrderId("any");
    private Position shirt = Position.of("any");

    @BeforeAll
    static void open() {
        books = new TestLedgers();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void tenShirtsAtTen() {
        tests++;
        id = new OrderId("order-" + tests);
        shirt = Position.of("shirt-" + tests);
        reports(10, TEN);
    }

    @Test
    void makesSureWhatWasHeldInTheCheckout() {
        // Given
        heldInTheCheckout(3);
        ordered(3);

        // When
        OrderHoldOutcome first = flow.look(tenant, id);
        OrderHoldOutcome again = flow.look(tenant, id);

        // Then
        assertThat(first).isEqualTo(new Confirmed(id.value()));
        assertThat(again).isEqualTo(new Unchanged(id.value()));
        assertThat(available()).isEqualTo(7);
        assertThat(holds.overdue(ACME, 100)).doesNotContain(id);
    }

    @Test
    void holdsStockOfAnOrderNobodyAskedAboutOnce() {
        // Given
        ordered(3);

        // When
        OrderHoldOutcome first = flow.look(tenant, id);
        flow.look(tenant, id);

        // Then
        assertThat(first).isEqualTo(new Held(id.value()));
        assertThat(available()).isEqualTo(7);
    }

    @Test
    void followsAnOrderThatWasEdited() {
        // Given
        ordered(3);
        flow.look(tenant, id);
        ordered(5);

        // When
        OrderHoldOutcome outcome = flow.look(tenant, id);

        // Then
        assertThat(outcome).isEqualTo(new Held(id.value()));
        assertThat(available()).isEqualTo(5);
    }

    @Test
    void givesBackWhatAnOrderThatNeverCameHeld() {
        // Given
        heldInTheCheckout(3);

        // When
        OrderHoldOutcome outcome = flow.look(tenant, id);

        // Then
        assertThat(outcome).isEqualTo(new Released(id));
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void givesBackWhatACancelledOrderHeld() {
        // Given
        ordered(3);
        flow.look(tenant, id);
        shop.cancel(id);

        // When
        flow.look(tenant, id);

        // Then
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void endsAHoldWithTheFirstWordThatIncludesIt() {
        // Given
        ordered(3);
        flow.look(tenant, id);
        flow.known(tenant, id, TEN.plusSeconds(60));

        // Then
        reports(9, TEN.plusSeconds(80));
        assertThat(available()).isEqualTo(6);
        reports(6, TEN.plusSeconds(90));
        assertThat(available()).isEqualTo(6);
        assertThat(flow.look(tenant, id)).isEqualTo(new Unchanged(id.value()));
        assertThat(available()).isEqualTo(6);
    }

    @Test
    void countsAnOrderThatTheMasterHadBeforeAnybodyLooked() {
        // Given
        flow.known(tenant, id, TEN.plusSeconds(60));
        ordered(3);

        // When
        OrderHoldOutcome outcome = flow.look(tenant, id);

        // Then
        assertThat(outcome).isEqualTo(new Held(id.value()));
        assertThat(available()).isEqualTo(7);
        reports(7, TEN.plusSeconds(120));
        assertThat(available()).isEqualTo(7);
    }

    @Test
    void holdsNothingForEverOfAnOrderThatTheMasterHadBeforeTheServiceListened() {
        // Given
        reports(10, TEN.plusSeconds(600));
        shop.put(new StockOrder(id, id.value(), TEN, Optional.of(TEN.plusSeconds(60)), false, true, List.of(line(3))));

        // When
        flow.look(tenant, id);

        // Then
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void marksAnOrderAcceptedInDoubtOnce() {
        // Given
        heldInTheCheckout(3);
        holds.doubt(ACME, id);
        ordered(3);

        // When
        flow.look(tenant, id);
        flow.look(tenant, id);

        // Then
        assertThat(shop.marked()).containsExactly(id);
    }

    @Test
    void marksAnOrderOfTheCheckoutThatNobodyChecked() {
        // Given
        StockOrder unchecked = new StockOrder(id, "1001", TEN, Optional.empty(), false, false, List.of(line(3)));
        shop.put(unchecked);

        // When
        flow.look(tenant, id);
        flow.look(tenant, id);

        // Then
        assertThat(shop.marked()).containsExactly(id);
    }

    @Test
    void marksNoOrderThatIsImported() {
        // Given
        ordered(3);

        // When
        flow.look(tenant, id);

        // Then
        assertThat(shop.marked()).isEmpty();
    }

    @Test
    void leavesOrdersAloneWhereCommercetoolsIsTheMaster() {
        assertThat(flow.look(SampleTenants.tenant("commercetools", Map.of()), id))
                .isEqualTo(new NotKept(id));
    }

    @Test
    void ignoresWordsThatAreOlder() {
        // When
        reports(99, TEN.minusSeconds(1));

        // Then
        assertThat(available()).isEqualTo(10);
    }

    private void ordered(long quantity) {
        shop.put(id, TEN, List.of(line(quantity)));
    }

    private void heldInTheCheckout(long quantity) {
        holds.hold(
                ACME,
                id,
                Demand.of(List.of(line(quantity)), Set.of(InventoryMode.RESERVE_ON_ORDER)),
                new HoldTerms(Duration.ZERO, TOLERANCE));
    }

    private OrderLine line(long quantity) {
        return new OrderLine(shirt, quantity, InventoryMode.RESERVE_ON_ORDER);
    }

    private void reports(long quantity, Instant asOf) {
        books.words().hear(ACME, List.of(new ReportedStock(shirt, quantity, asOf, 0)), TOLERANCE);
    }

    private long available() {
        return holds.standings(ACME, Set.of(shirt), TOLERANCE)
                .values()
                .iterator()
                .next()
                .available()
                .orElseThrow();
    }
}
