package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.sandbox.oms.OmsFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An unavailable master delays only its own tenant. The times of production are shortened: the circuit breaker opens
 * for half a second instead of fifteen, and the outage is ten times as long, which exceeds the attempts of a record.
 */
class MasterDownTest {

    private static final Duration CIRCUIT_OPEN_DURATION = Duration.ofMillis(500);
    private static final Duration OUTAGE = CIRCUIT_OPEN_DURATION.multipliedBy(10);

    private static final int WARM_UP_ORDERS = 30;

    private static final int ACME_ORDERS_PER_ROUND = 4;

    private static AcceptanceWorld world;
    private static Merchant acme;
    private static Merchant bolt;

    @BeforeAll
    static void startHub() {
        world = new AcceptanceWorld(Map.of(
                "HUB_STREAM_BACKOFF", "100ms",
                "HUB_STREAM_MAX_BACKOFF", "500ms",
                "HUB_STREAM_MAX_ATTEMPTS", "4",
                "HUB_STREAM_MAX_IN_FLIGHT", "50",
                "HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT", Outage.CALL_TIMEOUT.toMillis() + "ms",
                "HUB_TENANTS_ACME_SYSTEMS_OMS_CONNECT_TIMEOUT", "1s",
                "HUB_TENANTS_ACME_SYSTEMS_OMS_CIRCUIT_OPEN_DURATION", CIRCUIT_OPEN_DURATION.toMillis() + "ms"));
        // Keeps the warm-up of the JVM out of the measurement.
        world.place(WARM_UP_ORDERS)
                .forEach((merchant, orders) -> merchant.exports().awaitDone(orders));
        acme = world.merchant("acme");
        bolt = world.merchant("bolt");
    }

    @AfterAll
    static void stopHub() {
        world.close();
    }

    /**
     * Orders of both tenants under constant load.
     *
     * @param acmes orders of the tenant with the load
     * @param bolts orders of the tenant whose latency is measured
     */
    private record Sales(List<PlacedOrder> acmes, List<PlacedOrder> bolts) {

        /** Places orders of acme without waiting, and each order of bolt once the previous one has arrived. */
        static Sales run(int rounds) {
            Sales sales = new Sales(new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < rounds; round++) {
                sales.acmes.addAll(acme.shoppers().place(ACME_ORDERS_PER_ROUND));
                List<PlacedOrder> next = bolt.shoppers().place(1);
                bolt.exports().awaitArrived(next);
                sales.bolts.addAll(next);
            }
            return sales;
        }

        Latencies latencies() {
            return bolt.exports().latencies(bolts);
        }
    }

    int rounds() {
        return 10;
    }

    int poisonedOrders() {
        return 150;
    }

    @ParameterizedTest
    @EnumSource
    void delaysOnlyTheTenantWhoseMasterIsUnavailable(Outage outage) {
        // Given
        Sales before = Sales.run(rounds());

        // When
        outage.begin(acme.oms());
        Sales during = Sales.run(rounds());

        // Then
        assertThat(during.latencies()).satisfies(each -> isSimilarTo(before.latencies(), each));
        eventually(() -> assertThat(acme.operator().circuit()).isEqualTo("OPEN"));
        eventually(() -> assertThat(acme.operator().pauseReasons()).contains("circuit:oms"));
        eventually(() -> assertThat(acme.operator().oldestAge()).isGreaterThan(OUTAGE));
        assertThat(bolt.operator().circuit()).isEqualTo("CLOSED");
        assertThat(bolt.operator().pauseReasons()).isEmpty();
        assertThat(during.acmes).noneMatch(order -> acme.exports().isDone(order));

        outage.end(acme.oms());
        acme.exports().awaitDone(before.acmes);
        acme.exports().awaitDone(during.acmes);
        eventually(() -> assertThat(acme.operator().pauseReasons()).isEmpty());
        assertThat(acme.operator().circuit()).isEqualTo("CLOSED");
        assertThat(acme.operator().parked(during.acmes)).isEmpty();
        assertThat(acme.operator().parked(before.acmes)).isEmpty();
        assertThat(acme.oms().ledger().duplicates()).isEmpty();
        assertThat(bolt.oms().ledger().duplicates()).isEmpty();
    }

    /**
     * Waiting for acme's master takes seconds, at least until a call times out or the circuit breaker allows one; an
     * order takes a fraction of a second.
     */
    private static void isSimilarTo(Latencies before, Latencies during) {
        Duration margin = Outage.CALL_TIMEOUT.dividedBy(4);
        for (int percent : List.of(50, 90)) {
            assertThat(during.percentile(percent))
                    .isLessThan(before.percentile(percent).multipliedBy(2).plus(margin));
        }
    }

    @Test
    void parksOnlyThePoisonOrdersAmongMany() {
        // Given
        acme.oms().setFaults(OmsFault.Rejecting.numbers("SICK-00050"), OmsFault.Failing.numbers("SICK-00120"));

        // When
        List<PlacedOrder> all = acme.shoppers("SICK-").place(poisonedOrders());

        // Then
        PlacedOrder rejected = all.get(49);
        PlacedOrder failing = all.get(119);
        List<PlacedOrder> healthy = new ArrayList<>(all);
        healthy.removeAll(List.of(rejected, failing));
        acme.exports().awaitDone(healthy);
        eventually(() -> assertThat(acme.operator().parked(all))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        rejected.id(), "ORDER_REJECTED",
                        failing.id(), "SYSTEM_FAILED")));
        assertThat(acme.exports()
                        .order(rejected)
                        .at("/custom/fields/hubRejection")
                        .asString())
                .contains("the order is not accepted");
        eventually(() -> assertThat(acme.operator().pauseReasons()).isEmpty());
        assertThat(acme.operator().circuit()).isEqualTo("CLOSED");
        assertThat(acme.oms().ledger().duplicates()).isEmpty();
    }
}
