package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Patience.eventually;
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
 * A master that is away costs its own tenant time and nobody anything else. Production's minutes are seconds here: the
 * circuit opens for half a second instead of fifteen, and the outage is ten times as long as that, which is more
 * attempts than a record has.
 */
class MasterDownTest {

    private static final Duration CIRCUIT_OPEN_FOR = Duration.ofMillis(500);
    private static final Duration OUTAGE = CIRCUIT_OPEN_FOR.multipliedBy(10);

    private static final int ROUNDS = 30;

    private static final int ACME_ORDERS_A_ROUND = 4;

    private static AcceptanceWorld world;
    private static Merchant acme;
    private static Merchant bolt;

    @BeforeAll
    static void startHub() {
        world = new AcceptanceWorld(Map.of(
                "HUB_STREAM_BACK_OFF", "100ms",
                "HUB_STREAM_LONGEST_BACK_OFF", "500ms",
                "HUB_STREAM_ATTEMPTS", "4",
                "HUB_STREAM_IN_FLIGHT", "50",
                "HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT", Outage.CALLS_GIVEN_UP_AFTER.toMillis() + "ms",
                "HUB_TENANTS_ACME_SYSTEMS_OMS_CONNECT_TIMEOUT", "1s",
                "HUB_TENANTS_ACME_SYSTEMS_OMS_CIRCUIT_OPEN_FOR", CIRCUIT_OPEN_FOR.toMillis() + "ms"));
        // So that what is measured later is not the time in which the JVM gets warm.
        world.place(100).forEach((merchant, orders) -> merchant.exports().awaitDone(orders));
        acme = world.merchant("acme");
        bolt = world.merchant("bolt");
    }

    @AfterAll
    static void stopHub() {
        world.close();
    }

    /**
     * Orders of both tenants under a steady load.
     *
     * @param acmes those of the tenant with the load
     * @param bolts those of the tenant whose latency is measured
     */
    private record Sales(List<PlacedOrder> acmes, List<PlacedOrder> bolts) {

        /** acme sells whatever comes; bolt sells the next one when the last has arrived. */
        static Sales go() {
            Sales sales = new Sales(new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < ROUNDS; round++) {
                sales.acmes.addAll(acme.shoppers().place(ACME_ORDERS_A_ROUND));
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

    @ParameterizedTest
    @EnumSource
    void holdsBackOnlyTheTenantWhoseMasterIsAway(Outage outage) {
        // Given
        Sales before = Sales.go();

        // When
        outage.begin(acme.oms());
        Sales during = Sales.go();

        // Then
        assertThat(during.latencies()).satisfies(each -> isAboutAsGoodAs(before.latencies(), each));
        eventually(() -> assertThat(acme.operator().circuit()).isEqualTo("OPEN"));
        eventually(() -> assertThat(acme.operator().pausedBecause()).contains("circuit:oms"));
        eventually(() -> assertThat(acme.operator().oldestWaiting()).isGreaterThan(OUTAGE));
        assertThat(bolt.operator().circuit()).isEqualTo("CLOSED");
        assertThat(bolt.operator().pausedBecause()).isEmpty();
        assertThat(during.acmes).noneMatch(order -> acme.exports().isDone(order));

        outage.end(acme.oms());
        acme.exports().awaitDone(before.acmes);
        acme.exports().awaitDone(during.acmes);
        eventually(() -> assertThat(acme.operator().pausedBecause()).isEmpty());
        assertThat(acme.operator().circuit()).isEqualTo("CLOSED");
        assertThat(acme.operator().parked(during.acmes)).isEmpty();
        assertThat(acme.operator().parked(before.acmes)).isEmpty();
        assertThat(acme.oms().ledger().duplicates()).isEmpty();
        assertThat(bolt.oms().ledger().duplicates()).isEmpty();
    }

    /**
     * Whoever waits for acme's master waits at least until a call is given up, or until the circuit lets one through:
     * that is seconds, and orders take a fraction of one.
     */
    private static void isAboutAsGoodAs(Latencies before, Latencies during) {
        Duration margin = Outage.CALLS_GIVEN_UP_AFTER.dividedBy(4);
        for (int percent : List.of(50, 90)) {
            assertThat(during.percentile(percent))
                    .isLessThan(before.percentile(percent).multipliedBy(2).plus(margin));
        }
    }

    @Test
    void parksPoisonOrdersAloneAmongAThousand() {
        // Given
        acme.oms().setFaults(OmsFault.Rejecting.numbers("SICK-00050"), OmsFault.Failing.numbers("SICK-00120"));

        // When
        List<PlacedOrder> all = acme.shoppers("SICK-").place(1_000);

        // Then
        PlacedOrder rejected = all.get(49);
        PlacedOrder stumbledOver = all.get(119);
        List<PlacedOrder> healthy = new ArrayList<>(all);
        healthy.removeAll(List.of(rejected, stumbledOver));
        acme.exports().awaitDone(healthy);
        eventually(() -> assertThat(acme.operator().parked(all))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        rejected.id(), "ORDER_REJECTED",
                        stumbledOver.id(), "SYSTEM_FAILED")));
        assertThat(acme.exports()
                        .order(rejected)
                        .at("/custom/fields/hubRejection")
                        .asString())
                .contains("the order is not accepted");
        eventually(() -> assertThat(acme.operator().pausedBecause()).isEmpty());
        assertThat(acme.operator().circuit()).isEqualTo("CLOSED");
        assertThat(acme.oms().ledger().duplicates()).isEmpty();
    }
}
