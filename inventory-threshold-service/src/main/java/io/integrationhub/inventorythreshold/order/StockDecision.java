package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides whether an order can have the stock it demands. A pure function of its components.
 *
 * @param availability what is available without the order itself; positions never reported are missing
 */
public record StockDecision(SellingRule rule, Demand demand, Map<Position, Availability> availability) {

    /** What follows from what is known here. */
    public sealed interface BeforeQuery permits SellLocally, QueryMaster {}

    /** What follows from the master's answer. */
    public sealed interface AfterAnswer permits Result, Recheck {}

    /** What becomes of the order. */
    public sealed interface Result extends AfterAnswer permits Accept, Reject {}

    /** No position is short; the master is not queried. */
    public record SellLocally() implements BeforeQuery {}

    /** Some positions are short; the master decides about them. */
    public record QueryMaster(SortedSet<Position> positions) implements BeforeQuery {

        public QueryMaster {
            positions = Collections.unmodifiableSortedSet(positions);
        }
    }

    /** The answer is outdated for these positions; what is available here limits them, too. */
    public record Recheck(Set<Position> positions) implements AfterAnswer {}

    /** The order gets everything it demands. */
    public record Accept() implements Result {}

    /** The order demands more than there is. */
    public record Reject(List<Shortage> shortages) implements Result {

        public Reject {
            shortages = List.copyOf(shortages);
        }
    }

    /** Sells what leaves the threshold; the master decides about the rest. */
    public BeforeQuery beforeQuery() {
        SortedSet<Position> positions = demand.checked().stream()
                .filter(position -> rule.isShort(position, demand.of(position), availabilityOf(position)))
                .collect(Collectors.toCollection(TreeSet::new));
        return positions.isEmpty() ? new SellLocally() : new QueryMaster(positions);
    }

    /** Gives the order what earlier orders that have not reached the master leave of the master's stock. */
    public AfterAnswer afterAnswer(SortedSet<Position> queried, MasterAnswer answer) {
        return switch (answer) {
            case MasterAnswer.Quantities it -> {
                List<Shortage> shortages = shortagesAtMaster(queried, it.quantities());
                boolean isOutdated = shortages.isEmpty() && !it.outdated().isEmpty();
                yield isOutdated ? new Recheck(it.outdated()) : result(shortages);
            }
            case MasterAnswer.Reserved it -> {
                Map<Position, Long> before = new TreeMap<>(demand.of(queried));
                it.left().forEach((position, left) -> before.merge(position, left, Math::addExact));
                yield result(shortagesAtMaster(queried, before));
            }
            case MasterAnswer.NotReserved it -> {
                List<Shortage> shortages = shortagesAtMaster(queried, it.available());
                // The quantities need not explain why the master reserved nothing.
                yield new Reject(shortages.isEmpty() ? unknown(queried) : shortages);
            }
        };
    }

    /**
     * Gives the order what is available here once an outdated answer is recorded.
     *
     * @param recorded the availability without later orders, of the positions whose quantity was outdated
     */
    public Result afterRecording(Map<Position, Availability> recorded) {
        return result(shortages(
                recorded.keySet(), position -> available(recorded, position).available()));
    }

    /** Applies the tenant's policy when the master did not answer. */
    public Result afterFailure(SortedSet<Position> queried) {
        return switch (rule.onMasterFailure()) {
            case ACCEPT_AND_MARK -> new Accept();
            case FLOOR -> result(shortages(queried, position -> rule.aboveFloor(availabilityOf(position))));
            case REJECT -> new Reject(unknown(queried));
        };
    }

    private static Result result(List<Shortage> shortages) {
        return shortages.isEmpty() ? new Accept() : new Reject(shortages);
    }

    private List<Shortage> shortagesAtMaster(Set<Position> positions, Map<Position, Long> quantities) {
        return shortages(
                positions,
                position -> OptionalLong.of(quantities.getOrDefault(position, 0L)
                        - availabilityOf(position).unknownToMaster()));
    }

    private List<Shortage> shortages(Set<Position> positions, Function<Position, OptionalLong> sellable) {
        List<Shortage> shortages = new ArrayList<>();
        for (Position position : new TreeSet<>(positions)) {
            OptionalLong left = sellable.apply(position);
            if (left.isEmpty()) {
                shortages.add(new Shortage(position, demand.of(position), left));
            } else if (left.getAsLong() < demand.of(position)) {
                OptionalLong shown = OptionalLong.of(Math.max(0, left.getAsLong()));
                shortages.add(new Shortage(position, demand.of(position), shown));
            }
        }
        return shortages;
    }

    private List<Shortage> unknown(Set<Position> positions) {
        return shortages(positions, _ -> OptionalLong.empty());
    }

    private Availability availabilityOf(Position position) {
        return available(availability, position);
    }

    private Availability available(Map<Position, Availability> known, Position position) {
        return known.getOrDefault(position, Availability.UNKNOWN).forCart(demand.reservedInCart(position));
    }
}
