package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills the flow before and after each call it makes, and lets it try again. */
class OrderExportCrashTest {

    /** No way makes as many calls. */
    private static final int MOST_STEPS = 60;

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeLedger ledger = new FakeLedger();
    private final FakeEvents events = new FakeEvents();

    static IntStream steps() {
        return IntStream.rangeClosed(1, MOST_STEPS);
    }

    static Stream<List<Integer>> pairsOfSteps() {
        return IntStream.rangeClosed(1, 24)
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(1, 24).mapToObj(second -> List.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void placesOnceWhereverItDies(int step) {
        // Given
        shop.put(SampleOrders.order());

        // When
        exportDyingAt(step);

        // Then
        assertThatTheOrderIsPlacedOnce();
    }

    @ParameterizedTest
    @MethodSource("pairsOfSteps")
    void placesOnceWhereverItDiesTwice(List<Integer> steps) {
        // Given
        shop.put(SampleOrders.order());
        runDyingAt(steps.getFirst());

        // When
        exportDyingAt(steps.getLast());

        // Then
        assertThatTheOrderIsPlacedOnce();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void amendsOnceWhereverItDies(int step) {
        // Given
        shop.put(SampleOrders.order());
        exportDyingAt(0);
        shop.edit(SampleOrders.ID, SampleOrders.content("Hamburg"));

        // When
        exportDyingAt(step);

        // Then
        assertThat(master.effects()).containsExactly("placed", "amended");
        assertThat(master.content(SampleOrders.ID))
                .contains(SampleOrders.content("Hamburg").fingerprint());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void cancelsOnceWhereverItDies(int step) {
        // Given
        shop.put(SampleOrders.order());
        exportDyingAt(0);
        shop.set(
                SampleOrders.ID,
                standing -> new OrderStanding(
                        "Cancelled", "", "", "", Map.of(), List.of(), List.of(), List.of(), standing.notes()));

        // When
        exportDyingAt(step);

        // Then
        assertThat(master.effects()).containsExactly("placed", "cancelled");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void showsARejectionWhereverItDies(int step) {
        // Given
        shop.put(SampleOrders.order());
        master.refuseAll("sku unknown");

        // When
        exportDyingAt(step);

        // Then
        assertThat(shop.get(SampleOrders.ID).standing().notes()).containsKey(FakeShop.REJECTION);
        assertThat(events.told()).contains("rejected");
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void makesFewerCallsThanTheCrashesTried() {
        // Given
        shop.put(SampleOrders.order());
        CrashingProcess process = new CrashingProcess(0);

        // When
        flow(process).export(tenant, SampleOrders.ID);

        // Then
        assertThat(process.steps()).isBetween(10, MOST_STEPS - 10);
    }

    private void assertThatTheOrderIsPlacedOnce() {
        assertThat(master.effects()).containsExactly("placed");
        assertThat(shop.get(SampleOrders.ID).export()).contains(new Receipt("OMS-1"));
        assertThat(events.told()).contains("exported");
    }

    /** The message is delivered again until it is acknowledged, as the broker does. */
    private void exportDyingAt(int step) {
        if (runDyingAt(step)) {
            flow(new CrashingProcess(0)).export(tenant, SampleOrders.ID);
        }
    }

    private boolean runDyingAt(int step) {
        CrashingProcess process = new CrashingProcess(step);
        try {
            flow(process).export(tenant, SampleOrders.ID);
        } catch (CrashingProcess.Crash _) {
            ledger.leasesRunOut();
        }
        return process.isCrashed();
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
