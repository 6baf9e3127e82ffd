package io.integrationhub.inventorythreshold.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.MasterFailurePolicy;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.SellingRule;
import io.integrationhub.inventorythreshold.order.StockDecision;
import io.integrationhub.inventorythreshold.order.StockDecision.QueryMaster;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnconfirmedHoldTest {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final List<Position> POSITIONS =
            List.of(Position.of("shirt"), new Position("shirt", "berlin"), Position.of("socks"));

    private final TestLedgers ledgers = TestLedgers.shared();
    private final HoldLedger holds = ledgers.holds();
    private final TenantId id = SampleTenants.newId();

    /** The database marks the order before the flow decides, so both have to decide alike. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAnOrderAsUnconfirmedIfAndOnlyIfTheMasterIsQueried(long seed) {
        Random random = new Random(seed);
        Set<Boolean> seen = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            // Given
            OrderId order = new OrderId("order-" + i);
            observe(random);
            Thresholds thresholds = thresholds(random);
            Demand demand = demand(random);

            // When
            Map<Position, Availability> availability =
                    holds.hold(id, order, demand, new HoldTerms(Duration.ZERO, CLOCK_SKEW, thresholds));
            boolean isUnconfirmed = holds.recordOrder(id, order, demand, false).isUnconfirmed();

            // Then
            SellingRule rule = new SellingRule(thresholds, MasterFailurePolicy.REJECT, 0);
            boolean isQueried = new StockDecision(rule, demand, availability).beforeQuery() instanceof QueryMaster;
            assertThat(isUnconfirmed).as("seed %d, order %d", seed, i).isEqualTo(isQueried);
            seen.add(isQueried);
            holds.release(id, order);
        }
        assertThat(seen).as("seed %d", seed).containsExactly(false, true);
    }

    private void observe(Random random) {
        Position position = POSITIONS.get(random.nextInt(POSITIONS.size()));
        if (random.nextBoolean()) {
            ReportedStock report = ReportedStock.of(position, random.nextInt(15), Instant.now());
            ledgers.reportedStock().record(id, List.of(report), CLOCK_SKEW);
        } else {
            OptionalLong threshold =
                    random.nextBoolean() ? OptionalLong.of(random.nextInt(9) - 2) : OptionalLong.empty();
            ObservedEntry entry =
                    new ObservedEntry(new EntryId("entry-" + position), position, 9, threshold, random.nextInt(5));
            ledgers.entries().recordObserved(id, List.of(entry));
        }
    }

    private static Thresholds thresholds(Random random) {
        return new Thresholds(
                random.nextInt(6) - 1,
                Map.of("berlin", (long) random.nextInt(6)),
                random.nextBoolean() ? Map.of("socks", (long) random.nextInt(6)) : Map.of(),
                random.nextBoolean());
    }

    private static Demand demand(Random random) {
        Map<Position, Long> quantities = new TreeMap<>();
        Set<Position> checked = new TreeSet<>();
        Map<Position, Long> reserved = new TreeMap<>();
        for (Position position : POSITIONS) {
            if (random.nextInt(3) > 0) {
                quantities.put(position, 1L + random.nextInt(5));
                if (random.nextInt(4) > 0) {
                    checked.add(position);
                }
                if (random.nextBoolean()) {
                    reserved.put(position, 1L + random.nextInt(4));
                }
            }
        }
        return new Demand(quantities, checked, reserved);
    }
}
