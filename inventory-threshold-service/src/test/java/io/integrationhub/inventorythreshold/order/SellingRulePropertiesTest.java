package io.integrationhub.inventorythreshold.order;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every order and every stock, tried on many; a seed names a failing one. */
class SellingRulePropertiesTest {

    private static final int ORDERS_PER_SEED = 200;

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSoldWithoutAskingLeavesTheThreshold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            Set<Position> local = new HashSet<>(one.wanted.checked());
            local.removeAll(one.asked);
            for (Position position : local) {
                Availability standing = one.standings.getOrDefault(position, Availability.UNKNOWN);
                assertThat(standing.available().orElseThrow() - one.wanted.of(position))
                        .isGreaterThanOrEqualTo(one.rule.thresholds().of(position, standing.ownThreshold()))
                        .isNotNegative();
            }
            assertThat(one.wanted.checked()).containsAll(one.asked);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAnswerIsNeverSoldBeyond(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            Map<Position, Long> answer = new HashMap<>();
            one.asked.forEach(position -> answer.put(position, (long) random.nextInt(20)));

            List<Shortage> shortages = one.rule.shortages(one.asked, one.wanted, one.standings, answer);

            Set<Position> missing = new HashSet<>();
            shortages.forEach(shortage -> missing.add(shortage.position()));
            for (Position position : one.asked) {
                long left = answer.getOrDefault(position, 0L)
                        - one.standings
                                .getOrDefault(position, Availability.UNKNOWN)
                                .unknownToMaster();
                assertThat(missing.contains(position)).isEqualTo(left < one.wanted.of(position));
            }
            assertThat(shortages)
                    .allSatisfy(shortage ->
                            assertThat(shortage.available().orElseThrow()).isBetween(0L, shortage.wanted() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfLinesAndTheirSplittingDoNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            List<OrderLine> split = new ArrayList<>();
            for (OrderLine line : one.lines) {
                long part = random.nextLong(line.quantity() + 1);
                split.addFirst(new OrderLine(line.position(), part, line.mode()));
                split.addFirst(new OrderLine(line.position(), line.quantity() - part, line.mode()));
            }
            assertThat(Demand.of(split, one.modes)).isEqualTo(one.wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreStockNeverRefusesMore(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS_PER_SEED; i++) {
            Case one = new Case(random);
            Map<Position, Availability> richer = new HashMap<>();
            one.standings.forEach((position, standing) -> richer.put(position, more(standing)));

            assertThat(one.asked).containsAll(one.rule.toAsk(one.wanted, richer));
            assertThat(one.rule
                            .shortagesUnanswered(one.asked, one.wanted, richer)
                            .size())
                    .isLessThanOrEqualTo(one.rule
                            .shortagesUnanswered(one.asked, one.wanted, one.standings)
                            .size());
        }
    }

    private static Availability more(Availability standing) {
        return new Availability(
                OptionalLong.of(standing.lastWord().orElse(0) + 3),
                standing.heldSince(),
                standing.unknownToMaster(),
                standing.ownThreshold());
    }

    /** A random order at random stock. */
    private static final class Case {

        private final Set<InventoryMode> modes = new HashSet<>();
        private final List<OrderLine> lines = new ArrayList<>();
        private final Map<Position, Availability> standings = new HashMap<>();
        private final SellingRule rule;
        private final Demand wanted;
        private final SortedSet<Position> asked;

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
                standings.put(position(random), standing(random));
            }
            rule = new SellingRule(
                    new Thresholds(
                            random.nextInt(6),
                            Map.of("berlin", (long) random.nextInt(6)),
                            Map.of("A", (long) random.nextInt(6)),
                            random.nextBoolean()),
                    MasterFailurePolicy.values()[random.nextInt(3)],
                    random.nextInt(4));
            wanted = Demand.of(lines, modes);
            asked = rule.toAsk(wanted, standings);
        }

        private static Position position(Random random) {
            return new Position(
                    List.of("A", "B", "C").get(random.nextInt(3)),
                    List.of("", "berlin").get(random.nextInt(2)));
        }

        private static Availability standing(Random random) {
            long unknown = random.nextInt(4);
            return new Availability(
                    random.nextInt(5) == 0 ? OptionalLong.empty() : OptionalLong.of(random.nextInt(25) - 2),
                    unknown + random.nextInt(4),
                    unknown,
                    random.nextInt(3) == 0 ? OptionalLong.of(random.nextInt(6)) : OptionalLong.empty());
        }
    }
}
