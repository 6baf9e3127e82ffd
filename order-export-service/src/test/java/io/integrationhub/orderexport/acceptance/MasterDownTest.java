package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.TwoMerchants.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.traffic.PlacedOrder;
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
 * A master that is away costs its own tenant time and nobody anything else. Production's minutes
 * are seconds here: the circuit opens for half a second instead of fifteen, and the outage is ten
 * times as long as that, which is more attempts than a record has.
 */
class MasterDownTest {

    private static final Duration CIRCUIT_OPEN_FOR = Duration.ofMillis(500);
    private static final Duration OUTAGE = CIRCUIT_OPEN_FOR.multipliedBy(10);

    private static final int ROUNDS = 30;

    private static final int ACME_ORDERS_A_ROUND = 4;

    private static TwoMerchants hub;

    @BeforeAll
    static void startHub() {
        hub =
                new TwoMerchants(
                        Map.of(
                                "HUB_STREAM_BACK_OFF", "100ms",
                                "HUB_STREAM_LONGEST_BACK_OFF", "500ms",
                                "HUB_STREAM_ATTEMPTS", "4",
                                "HUB_STREAM_IN_FLIGHT", "50",
                                "HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT",
                                        Outage.CALLS_GIVEN_UP_AFTER.toMillis() + "ms",
                                "HUB_TENANTS_ACME_SYSTEMS_OMS_CONNECT_TIMEOUT", "1s",
                                "HUB_TENANTS_ACME_SYSTEMS_OMS_CIRCUIT_OPEN_FOR",
                                        CIRCUIT_OPEN_FOR.toMillis() + "ms"));
        // So that what is measured later is not the time in which the JVM gets warm.
        hub.place(100).forEach(hub::awaitExported);
    }

    @AfterAll
    static void stopHub() {
        hub.close();
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
                sales.acmes.addAll(hub.shop("acme").place(ACME_ORDERS_A_ROUND));
                List<PlacedOrder> next = hub.shop("bolt").place(1);
                hub.awaitArrived("bolt", next);
                sales.bolts.addAll(next);
            }
            return sales;
        }

        Latencies latencies() {
            return hub.latencies("bolt", bolts);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsBackOnlyTheTenantWhoseMasterIsAway(Outage outage) {
        // Given
        Sales before = Sales.go();

        // When
        outage.begin(hub.oms("acme"));
        Sales during = Sales.go();

        // Then
        assertThat(during.latencies()).satisfies(each -> isAboutAsGoodAs(before.latencies(), each));
        eventually(() -> assertThat(hub.circuit("acme")).isEqualTo("OPEN"));
        eventually(() -> assertThat(hub.pausedBecause("acme")).contains("circuit:oms"));
        eventually(() -> assertThat(hub.oldestWaiting("acme")).isGreaterThan(OUTAGE));
        assertThat(hub.circuit("bolt")).isEqualTo("CLOSED");
        assertThat(hub.pausedBecause("bolt")).isEmpty();
        assertThat(during.acmes).noneMatch(order -> hub.isExported("acme", order));

        outage.end(hub.oms("acme"));
        hub.awaitExported("acme", before.acmes);
        hub.awaitExported("acme", during.acmes);
        eventually(() -> assertThat(hub.pausedBecause("acme")).isEmpty());
        assertThat(hub.circuit("acme")).isEqualTo("CLOSED");
        assertThat(hub.parked("acme", during.acmes)).isEmpty();
        assertThat(hub.parked("acme", before.acmes)).isEmpty();
        assertThat(hub.oms("acme").ledger().duplicates()).isEmpty();
        assertThat(hub.oms("bolt").ledger().duplicates()).isEmpty();
    }

    /**
     * Whoever waits for acme's master waits at least until a call is given up, or until the circuit
     * lets one through: that is seconds, and orders take a fraction of one.
     */
    private static void isAboutAsGoodAs(Latencies before, Latencies during) {
        Duration margin = Outage.CALLS_GIVEN_UP_AFTER.dividedBy(4);
        for (int percent : List.of(50, 90)) {
            assertThat(during.percentile(percent))
                    .isLessThan(before.percentile(percent).multipliedBy(2).plus(margin));
        }
    }

    @Test
    void parksPoisonOrdersAloneAmongThousands() {
        // Given
        hub.oms("acme")
                .behave(
                        OmsFault.Rejecting.numbers("SICK-00050"),
                        OmsFault.Stumbling.over("SICK-00120"));

        // When
        List<PlacedOrder> all = hub.openShop("acme", "SICK-").place(2_000);

        // Then
        PlacedOrder rejected = all.get(49);
        PlacedOrder stumbledOver = all.get(119);
        List<PlacedOrder> healthy = new ArrayList<>(all);
        healthy.removeAll(List.of(rejected, stumbledOver));
        hub.awaitExported("acme", healthy);
        eventually(
                () ->
                        assertThat(hub.parked("acme", all))
                                .containsExactlyInAnyOrderEntriesOf(
                                        Map.of(
                                                rejected.id(), "ORDER_REJECTED",
                                                stumbledOver.id(), "SYSTEM_FAILED")));
        assertThat(hub.order("acme", rejected).at("/custom/fields/hubRejection").asString())
                .contains("we do not take this order");
        eventually(() -> assertThat(hub.pausedBecause("acme")).isEmpty());
        assertThat(hub.circuit("acme")).isEqualTo("CLOSED");
        assertThat(hub.oms("acme").ledger().duplicates()).isEmpty();
    }
}
