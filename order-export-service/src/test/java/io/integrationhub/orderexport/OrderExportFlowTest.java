package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.Amended;
import io.integrationhub.orderexport.OrderExportOutcome.Cancelled;
import io.integrationhub.orderexport.OrderExportOutcome.Deleted;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.HeldBack;
import io.integrationhub.orderexport.OrderExportOutcome.NotMastered;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.system.AdapterPerTenant;
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
    void exportsAnOrderAndRecordsItOnTheOrder() {
        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isEqualTo(new Exported(SampleOrders.NUMBER, new Receipt("OMS-1")));
        assertThat(shop.get(SampleOrders.ID).receipt()).contains(new Receipt("OMS-1"));
        assertThat(events.published()).containsExactlyInAnyOrder("changes", "exported");
    }

    @Test
    void handlesARepeatedMessageWithoutAWrite() {
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
    void acceptsAnExportThatOnlyCommercetoolsRecorded() {
        // Given
        Order order = SampleOrders.order();
        shop.put(new Order(
                order.id(),
                1,
                order.number(),
                order.lastModifiedAt(),
                order.content(),
                order.status(),
                Optional.of(new Receipt("OLD-7"))));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isEqualTo(new AlreadyExported(SampleOrders.NUMBER, new Receipt("OLD-7")));
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void amendsAChangedOrder() {
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
    void cancelsACancelledOrder() {
        // Given
        export();
        cancel();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Cancelled.class);
        assertThat(master.hasCancelled(SampleOrders.ID)).isTrue();
    }

    @Test
    void cancelsAnOrderOnlyOnce() {
        // Given
        export();
        cancel();
        export();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(AlreadyExported.class);
    }

    @Test
    void holdsBackAnOrderThatTheGateRejects() {
        // Given
        Tenant paidOnly = SampleTenants.oms(Map.of("gate.payment-states", "Paid"));

        // When
        OrderExportOutcome outcome = flow(new CrashingProcess(0)).export(paidOnly, SampleOrders.ID);

        // Then
        assertThat(outcome).isInstanceOf(HeldBack.class);
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void placesAnOrderAgainThatTheMasterLost() {
        // Given
        export();
        master.forgetAll();
        ledger.requestResend(tenant.id(), SampleOrders.ID);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Exported.class);
        assertThat(master.effects()).containsExactly("placed", "placed");
        assertThat(ledger.find(tenant.id(), SampleOrders.ID).orElseThrow().resendRequested())
                .isFalse();
    }

    @Test
    void publishesButDoesNotExportOrdersThatCommercetoolsMasters() {
        // Given
        Tenant own = SampleTenants.tenant("commercetools", Map.of());

        // When
        OrderExportOutcome outcome = flow(new CrashingProcess(0)).export(own, SampleOrders.ID);

        // Then
        assertThat(outcome).isEqualTo(new NotMastered(SampleOrders.NUMBER));
        assertThat(events.published()).containsExactly("changes");
    }

    @Test
    void ignoresADeletedOrder() {
        // Given
        shop.remove(SampleOrders.ID);

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isEqualTo(new Deleted(SampleOrders.ID));
    }

    @Test
    void leavesALockedOrderAlone() {
        // Given
        ledger.claim(tenant, SampleOrders.ID, Duration.ofMinutes(1));

        // When
        // Then
        assertThatThrownBy(this::export).isInstanceOf(TransientFault.class);
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void cancelsAnOrderWhosePlacementWasNeverConfirmed() {
        // Given
        crashAfterPlacing();
        cancel();

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Cancelled.class);
        assertThat(master.hasCancelled(SampleOrders.ID)).isTrue();
    }

    @Test
    void sendsTheLatestContentIfTheOrderChangesBetweenTwoAttempts() {
        // Given
        crashAfterPlacing();
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        OrderExportOutcome outcome = export();

        // Then
        assertThat(outcome).isInstanceOf(Amended.class);
        assertThat(master.content(SampleOrders.ID))
                .contains(SampleOrders.content("Hamburg").fingerprint());
    }

    /** Finds the step after the placement by crashing at every step until the order is placed. */
    private void crashAfterPlacing() {
        for (int step = 1; master.effects().isEmpty(); step++) {
            runUntilCrash(step);
            ledger.expireLeases();
        }
    }

    private void runUntilCrash(int step) {
        try {
            flow(new CrashingProcess(step)).export(tenant, SampleOrders.ID);
        } catch (CrashingProcess.Crash _) {
            // Expected by the test.
        }
    }

    private void cancel() {
        shop.updateStatus(SampleOrders.ID, SampleOrders::cancelled);
    }

    private OrderExportOutcome export() {
        return flow(new CrashingProcess(0)).export(tenant, SampleOrders.ID);
    }

    private OrderExportFlow flow(CrashingProcess process) {
        return new OrderExportFlow(
                process.around(Orders.class, shop),
                process.around(ExportLedger.class, ledger),
                AdapterPerTenant.always(process.around(OrderMaster.class, master)),
                process.around(OrderEvents.class, events));
    }
}
