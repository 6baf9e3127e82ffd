package io.integrationhub.inventorythreshold.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.order.StockDecision.Accept;
import io.integrationhub.inventorythreshold.order.StockDecision.QueryMaster;
import io.integrationhub.inventorythreshold.order.StockDecision.Reject;
import io.integrationhub.inventorythreshold.order.StockDecision.SellLocally;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of all decisions, tested with random orders and stock. The seed identifies a failing case. */
class StockDecisionPropertiesTest {

    private static final int ORDERS_PER_SEED = 200;

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSoldWithoutAQueryLeavesTheThreshold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            Set<Position> local = new HashSet<>(one.demand.checked());
            local.removeAll(one.queried);
            for (Position position : local) {
                Availability availability = one.availability.getOrDefault(position, Availability.UNKNOWN);
                assertThat(availability.available().orElseThrow() - one.demand.of(position))
                        .isGreaterThanOrEqualTo(one.rule.thresholds().of(position, availability.entryThreshold()))
                        .isNotNegative();
            }
            assertThat(one.demand.checked()).containsAll(one.queried);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsSoldBeyondAnAnswer(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            Map<Position, Long> quantities = new HashMap<>();
            one.queried.forEach(position -> quantities.put(position, (long) random.nextInt(20)));

            List<Shortage> shortages =
                    shortages(one.decision.afterAnswer(one.queried, new MasterAnswer.Quantities(quantities, Set.of())));

            Set<Position> missing = new HashSet<>();
            shortages.forEach(shortage -> missing.add(shortage.position()));
            for (Position position : one.queried) {
                long left = quantities.getOrDefault(position, 0L)
                        - one.availability
                                .getOrDefault(position, Availability.UNKNOWN)
                                .unknownToMaster();
                assertThat(missing.contains(position)).isEqualTo(left < one.demand.of(position));
            }
            assertThat(shortages)
                    .allSatisfy(shortage ->
                            assertThat(shortage.available().orElseThrow()).isBetween(0L, shortage.demanded() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherTheOrderOfLinesNorTheirSplittingMatters(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            List<OrderLine> split = new ArrayList<>();
            for (OrderLine line : one.lines) {
                long part = random.nextLong(line.quantity() + 1);
                split.addFirst(new OrderLine(line.position(), part, line.mode()));
                split.addFirst(new OrderLine(line.position(), line.quantity() - part, line.mode()));
            }
            assertThat(Demand.of(split, one.modes)).isEqualTo(one.demand);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreStockNeverCausesMoreQueriesOrShortages(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            Map<Position, Availability> more = new HashMap<>();
            one.availability.forEach((position, availability) -> more.put(position, withMore(availability)));
            StockDecision richer = new StockDecision(one.rule, one.demand, more);

            assertThat(one.queried).containsAll(queried(richer));
            assertThat(shortages(richer.afterFailure(one.queried)).size())
                    .isLessThanOrEqualTo(
                            shortages(one.decision.afterFailure(one.queried)).size());
        }
    }

    private static Availability withMore(Availability availability) {
        return new Availability(
                OptionalLong.of(availability.reported().orElse(0) + 3),
                availability.held(),
                availability.unknownToMaster(),
                availability.entryThreshold());
    }

    private static SortedSet<Position> queried(StockDecision decision) {
        return switch (decision.beforeQuery()) {
            case SellLocally _ -> new TreeSet<>();
            case QueryMaster query -> query.positions();
        };
    }

    private static List<Shortage> shortages(StockDecision.AfterAnswer result) {
        return switch (result) {
            case Accept _ -> List.of();
            case Reject reject -> reject.shortages();
            case StockDecision.Recheck recheck -> throw new AssertionError(recheck);
        };
    }

    /** A random order and random stock. */
    private static final class Case {

        private final Set<InventoryMode> modes = new HashSet<>();
        private final List<OrderLine> lines = new ArrayList<>();
        private final Map<Position, Availability> availability = new HashMap<>();
        private final SellingRule rule;
        private final Demand demand;
        private final StockDecision decision;
        private final SortedSet<Position> queried;

        Case(Random random) {
            for (InventoryMode mode : InventoryMode.values()) {
                if (random.nextInt(3) > 0) {
                    modes.add(mode);
                }
            }
            for (int i = random.nextInt(8); i >= 0; i--) {
                lines.add(
                        new OrderLine(position(random), random.nextInt(9), InventoryMode.values()[random.nextInt(4)]));
            }
            for (int i = random.nextInt(8); i >= 0; i--) {
                availability.put(position(random), availability(random));
            }
            rule = new SellingRule(
                    new Thresholds(
                            random.nextInt(6),
                            Map.of("berlin", (long) random.nextInt(6)),
                            Map.of("A", (long) random.nextInt(6)),
                            random.nextBoolean()),
                    MasterFailurePolicy.values()[random.nextInt(3)],
                    random.nextInt(4));
            demand = Demand.of(lines, modes);
            decision = new StockDecision(rule, demand, availability);
            queried = StockDecisionPropertiesTest.queried(decision);
        }

        private static Position position(Random random) {
            return new Position(
                    List.of("A", "B", "C").get(random.nextInt(3)),
                    List.of("", "berlin").get(random.nextInt(2)));
        }

        private static Availability availability(Random random) {
            long unknown = random.nextInt(4);
            return new Availability(
                    random.nextInt(5) == 0 ? OptionalLong.empty() : OptionalLong.of(random.nextInt(25) - 2),
                    unknown + random.nextInt(4),
                    unknown,
                    random.nextInt(3) == 0 ? OptionalLong.of(random.nextInt(6)) : OptionalLong.empty());
        }
    }
}
