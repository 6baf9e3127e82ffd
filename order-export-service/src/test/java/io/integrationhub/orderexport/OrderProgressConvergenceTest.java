package io.integrationhub.orderexport;

import static io.integrationhub.orderexport.Reports.parcel;
import static io.integrationhub.orderexport.Reports.quantity;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ProgressLedger;
import io.integrationhub.orderexport.order.status.Delivery;
import io.integrationhub.orderexport.order.status.Invoice;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The result does not depend on the order in which reports arrive or on how often they are repeated. */
class OrderProgressConvergenceTest {

    private static final int HISTORIES = 100;

    private final Tenant tenant = SampleTenants.oms(Map.of(
            "states.shipped", "shipment=Shipped line=shipped",
            "states.picking", "order=Confirmed state=in-work line=picking",
            "states.ready", "order=Confirmed shipment=Ready line=packed"));

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void convergesWhateverTheOrderOfArrival(long seed) {
        // Given
        Random random = new Random(seed);
        List<OrderReport> history = history(random);
        Object inOrder = replay(history);

        // When
        Object shuffled = replay(shuffleWithRepetitions(history, random));

        // Then
        assertThat(shuffled).as("seed %d", seed).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void convergesDespiteCrashes(long seed) {
        // Given
        Random random = new Random(seed);
        List<OrderReport> history = history(random);
        Object inOrder = replay(history);
        World world = new World(new FakeShop(), new FakeLedger());
        world.shop().put(SampleOrders.order());

        // When
        for (OrderReport report : shuffleWithRepetitions(history, random)) {
            applyCrashing(world, report, 1 + random.nextInt(16));
        }

        // Then
        assertThat(visibleState(world.shop())).as("seed %d", seed).isEqualTo(inOrder);
    }

    /** Fails with the seed of the first history that does not converge. */
    @Test
    @Tag("soak")
    void convergesForManyHistories() {
        long first = Soak.seed(HISTORIES);
        for (long seed = first; seed < first + Soak.size(5_000); seed++) {
            convergesWhateverTheOrderOfArrival(seed);
            convergesDespiteCrashes(seed);
        }
    }

    private record World(FakeShop shop, FakeLedger ledger) {

        OrderProgressFlow flow(CrashingProcess process) {
            return new OrderProgressFlow(
                    process.around(Orders.class, shop),
                    process.around(ProgressLedger.class, ledger),
                    process.around(ExportLedger.class, ledger),
                    process.around(OrderEvents.class, new FakeEvents()));
        }
    }

    private void applyCrashing(World world, OrderReport report, int step) {
        try {
            world.flow(new CrashingProcess(step)).apply(tenant, report);
        } catch (CrashingProcess.Crash _) {
            world.flow(new CrashingProcess(0)).apply(tenant, report);
        }
    }

    private Object replay(List<OrderReport> reports) {
        World world = new World(new FakeShop(), new FakeLedger());
        world.shop().put(SampleOrders.order());
        reports.forEach(report -> world.flow(new CrashingProcess(0)).apply(tenant, report));
        return visibleState(world.shop());
    }

    /** Returns what people see, regardless of the order in which entries were added. */
    private static Object visibleState(FakeShop shop) {
        OrderStatus status = shop.get(SampleOrders.ID).status();
        Map<String, Object> deliveries = status.deliveries().stream()
                .collect(Collectors.toMap(
                        Delivery::key,
                        delivery -> List.of(
                                delivery.items(),
                                delivery.parcels().stream()
                                        .collect(Collectors.toMap(Delivery.Parcel::key, parcel -> parcel)))));
        return List.of(
                status.orderState(),
                status.shipmentState(),
                status.paymentState(),
                status.state(),
                status.lineStates(),
                deliveries,
                Set.copyOf(status.returns()),
                status.hubFields());
    }

    private static List<OrderReport> history(Random random) {
        List<OrderReport> history = new ArrayList<>();
        int length = 1 + random.nextInt(12);
        for (int sequence = 1; sequence <= length; sequence++) {
            history.add(event(random, Reports.at(sequence)).report());
        }
        return history;
    }

    private static Reports event(Random random, Reports report) {
        List<String> states = List.of("accepted", "picking", "ready", "shipped", "delayed", "backorder");
        String state = states.get(random.nextInt(states.size()));
        String line = random.nextBoolean() ? "line-1" : "line-2";
        String key = "K" + random.nextInt(2);
        return switch (random.nextInt(8)) {
            case 0 -> report.status(state);
            case 1, 2 ->
                report.line(
                        line,
                        1 + random.nextInt(3),
                        List.of("picking", "ready", "shipped").get(random.nextInt(3)));
            case 3 ->
                report.delivery(key, quantity(line, 1 + random.nextInt(3)), parcel("P1", "T" + random.nextInt(9)))
                        .status(state);
            case 4 ->
                report.delivery(
                        key,
                        quantity(line, 1),
                        parcel("P1", "T" + random.nextInt(9)),
                        parcel("P2", "U" + random.nextInt(9)));
            case 5 ->
                report.returned(
                        key,
                        random.nextBoolean() ? ReturnStatus.ADVISED : ReturnStatus.RETURNED,
                        random.nextBoolean() ? Optional.of(true) : Optional.empty());
            case 6 ->
                report.payment(random.nextBoolean() ? "paid" : "pending")
                        .delay("2026-12-0" + (1 + random.nextInt(9)) + "T00:00:00Z", "2026-12-20T00:00:00Z");
            default ->
                report.invoices(
                        Reports.document(
                                "R-" + random.nextInt(3),
                                Invoice.Kind.values()[random.nextInt(2)],
                                random.nextInt(90) + ".97"),
                        Reports.document("S-" + random.nextInt(2), Invoice.Kind.INVOICE, random.nextInt(9) + ".10"));
        };
    }

    private static List<OrderReport> shuffleWithRepetitions(List<OrderReport> history, Random random) {
        List<OrderReport> shuffled = Stream.concat(
                        history.stream(), history.stream().filter(_ -> random.nextBoolean()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
