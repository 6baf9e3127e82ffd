package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.Amended;
import io.integrationhub.orderexport.OrderExportOutcome.Cancelled;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.Gone;
import io.integrationhub.orderexport.OrderExportOutcome.KeptInCommercetools;
import io.integrationhub.orderexport.OrderExportOutcome.NotExportable;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderExportFlowTest {

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeLedger ledger = new FakeLedger();
    private final FakeEvents events = new FakeEvents();

    @BeforeEach
    void anOrderIsPlaced() {
        shop.put(SampleOrders.order());
    }

    @Test
    void exportsAnOrderAndNotesItOnTheOrder() {
        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isEqualTo(new Exported(SampleOrders.NUMBER, new Receipt("OMS-1")));
        assertThat(shop.get(SampleOrders.ID).export()).contains(new Receipt("OMS-1"));
        assertThat(events.told()).containsExactlyInAnyOrder("seen", "exported");
    }

    @Test
    void endsARepeatedMessageWithoutAWrite() {
        // Given
        export();
        int writes = shop.writes();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(AlreadyExported.class);
        assertThat(master.effects()).containsExactly("placed");
        assertThat(shop.writes()).isEqualTo(writes);
    }

    @Test
    void believesAnExportThatOnlyCommercetoolsRemembers() {
        // Given
        Order order = SampleOrders.order();
        shop.put(new Order(
                order.id(),
                1,
                order.number(),
                order.lastModifiedAt(),
                order.content(),
                order.standing(),
                Optional.of(new Receipt("OLD-7"))));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isEqualTo(new AlreadyExported(SampleOrders.NUMBER, new Receipt("OLD-7")));
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void tellsTheMasterWhatChanged() {
        // Given
        export();
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Amended.class);
        assertThat(master.content(SampleOrders.ID))
                .contains(SampleOrders.content("Hamburg").fingerprint());
    }

    @Test
    void tellsTheMasterThatAnOrderIsCalledOff() {
        // Given
        export();
        callOff();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Cancelled.class);
        assertThat(master.hasCancelled(SampleOrders.ID)).isTrue();
    }

    @Test
    void tellsTheMasterOnlyOnceThatAnOrderIsCalledOff() {
        // Given
        export();
        callOff();
        export();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(AlreadyExported.class);
    }

    @Test
    void holdsBackAnOrderTheGateDoesNotLetPass() {
        // Given
        Tenant paidOnly = SampleTenants.oms(Map.of("gate.payment-states", "Paid"));

        // When
        OrderExportOutcome outcome = flow(new CrashingProcess(0)).export(paidOnly, SampleOrders.ID);

        // Then
        assertThat(outcome).isInstanceOf(NotExportable.class);
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void placesAnOrderOnceMoreThatTheMasterLost() {
        // Given
        export();
        master.forgetAll();
        ledger.sendAgain(tenant.id(), SampleOrders.ID);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Exported.class);
        assertThat(master.effects()).containsExactly("placed", "placed");
        assertThat(ledger.find(tenant.id(), SampleOrders.ID).orElseThrow().again())
                .isFalse();
    }

    @Test
    void keepsOrdersWhoseMasterIsCommercetoolsAndStillTellsOfThem() {
        // Given
        Tenant own = SampleTenants.tenant("commercetools", Map.of());

        // When
        OrderExportOutcome outcome = flow(new CrashingProcess(0)).export(own, SampleOrders.ID);

        // Then
        assertThat(outcome).isEqualTo(new KeptInCommercetools(SampleOrders.NUMBER));
        assertThat(events.told()).containsExactly("seen");
    }

    @Test
    void endsWithADeletedOrder() {
        // Given
        shop.remove(SampleOrders.ID);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isEqualTo(new Gone(SampleOrders.ID));
    }

    @Test
    void leavesAnOrderToWhoeverHasItInHands() {
        // Given
        ledger.claim(tenant.id(), SampleOrders.ID, Duration.ofMinutes(1));

        // When
        // Then
        assertThatThrownBy(this::export).isInstanceOf(TransientFault.class);
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void callsOffAnOrderWhosePlacingWasNeverConfirmed() {
        // Given
        dieAfterPlacing();
        callOff();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Cancelled.class);
        assertThat(master.hasCancelled(SampleOrders.ID)).isTrue();
    }

    @Test
    void sendsTheLatestContentWhenTheOrderChangedBetweenTwoAttempts() {
        // Given
        dieAfterPlacing();
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Amended.class);
        assertThat(master.content(SampleOrders.ID))
                .contains(SampleOrders.content("Hamburg").fingerprint());
    }

    /**
     * Steps: claim 2, load 2, announce 2, entry calls and attempting, place: found by trying all until it is placed.
     */
    private void dieAfterPlacing() {
        for (int step = 1; master.effects().isEmpty(); step++) {
            runUntilCrash(step);
            ledger.leasesRunOut();
        }
    }

    private void runUntilCrash(int step) {
        try {
            flow(new CrashingProcess(step)).export(tenant, SampleOrders.ID);
        } catch (CrashingProcess.Crash _) {
            // What the test is about.
        }
    }

    private void callOff() {
        shop.set(
                SampleOrders.ID,
                standing -> new OrderStanding(
                        "Cancelled",
                        "",
                        "",
                        "",
                        Map.of(),
                        standing.deliveries(),
                        standing.returns(),
                        standing.payments(),
                        standing.notes()));
    }

    private OrderExportOutcome export() {
        return flow(new CrashingProcess(0)).export(tenant, SampleOrders.ID);
    }

    private OrderExportFlow flow(CrashingProcess process) {
        Orders orders = process.around(Orders.class, shop);
        OrderEvents telling = process.around(OrderEvents.class, events);
        return new OrderExportFlow(
                orders,
                process.around(ExportLedger.class, ledger),
                new Handover(orders, process.around(OrderMaster.class, master), telling),
                telling);
    }
}
