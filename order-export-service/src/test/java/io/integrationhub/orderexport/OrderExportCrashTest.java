package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crashes the flow before and after each call of a port and runs it again. */
class OrderExportCrashTest {

    /** More than any export has. */
    private static final int MAX_STEPS = 60;

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeLedger ledger = new FakeLedger();
    private final FakeEvents events = new FakeEvents();

    static IntStream steps() {
        return IntStream.rangeClosed(1, MAX_STEPS);
    }

    static Stream<List<Integer>> pairsOfSteps() {
        return IntStream.rangeClosed(1, 24)
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(1, 24).mapToObj(second -> List.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void placesOnceWhereverItCrashes(int step) {
        // Given
        shop.put(SampleOrders.order());

        // When
        exportCrashingAt(step);

        // Then
        assertThatTheOrderIsPlacedOnce();
    }

    @ParameterizedTest
    @MethodSource("pairsOfSteps")
    void placesOnceWhereverItCrashesTwice(List<Integer> steps) {
        // Given
        shop.put(SampleOrders.order());
        runCrashingAt(steps.getFirst());

        // When
        exportCrashingAt(steps.getLast());

        // Then
        assertThatTheOrderIsPlacedOnce();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void amendsOnceWhereverItCrashes(int step) {
        // Given
        shop.put(SampleOrders.order());
        exportCrashingAt(0);
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        exportCrashingAt(step);

        // Then
        assertThat(master.effects()).containsExactly("placed", "amended");
        assertThat(master.content(SampleOrders.ID))
                .contains(SampleOrders.content("Hamburg").fingerprint());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void cancelsOnceWhereverItCrashes(int step) {
        // Given
        shop.put(SampleOrders.order());
        exportCrashingAt(0);
        shop.updateStatus(SampleOrders.ID, SampleOrders::cancelled);

        // When
        exportCrashingAt(step);

        // Then
        assertThat(master.effects()).containsExactly("placed", "cancelled");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void recordsARejectionWhereverItCrashes(int step) {
        // Given
        shop.put(SampleOrders.order());
        master.rejectAll("sku unknown");

        // When
        exportCrashingAt(step);

        // Then
        assertThat(shop.get(SampleOrders.ID).status().hubFields()).containsKey(FakeShop.REJECTION);
        assertThat(events.published()).contains("rejected");
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void hasFewerStepsThanTheCrashesTried() {
        // Given
        shop.put(SampleOrders.order());
        CrashingProcess process = new CrashingProcess(0);

        // When
        flow(process).export(tenant, SampleOrders.ID);

        // Then
        assertThat(process.steps()).isBetween(10, MAX_STEPS - 10);
    }

    private void assertThatTheOrderIsPlacedOnce() {
        assertThat(master.effects()).containsExactly("placed");
        assertThat(shop.get(SampleOrders.ID).receipt()).contains(new Receipt("OMS-1"));
        assertThat(events.published()).contains("exported");
    }

    /** Delivers the message again until it is acknowledged, as the broker does. */
    private void exportCrashingAt(int step) {
        if (runCrashingAt(step)) {
            flow(new CrashingProcess(0)).export(tenant, SampleOrders.ID);
        }
    }

    private boolean runCrashingAt(int step) {
        CrashingProcess process = new CrashingProcess(step);
        try {
            flow(process).export(tenant, SampleOrders.ID);
        } catch (CrashingProcess.Crash _) {
            ledger.expireLeases();
        }
        return process.isCrashed();
    }

    private OrderExportFlow flow(CrashingProcess process) {
        return new OrderExportFlow(
                process.around(Orders.class, shop),
                process.around(ExportLedger.class, ledger),
                AdapterPerTenant.always(process.around(OrderMaster.class, master)),
                process.around(OrderEvents.class, events));
    }
}
