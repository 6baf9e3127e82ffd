package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which stock is sold without asking, and what may be sold after asking. Knows nothing but its arguments.
 *
 * @param floor what is kept when the master gives no answer and the choice is {@link MasterFailurePolicy#FLOOR}
 */
public record SellingRule(Thresholds thresholds, MasterFailurePolicy whenUnanswered, long floor) {

    /**
     * The positions that the master must be asked about: those of which less than the threshold would be left, and
     * those of which nothing is known.
     */
    public SortedSet<Position> toAsk(Demand wanted, Map<Position, Availability> standings) {
        return wanted.checked().stream()
                .filter(position -> isShort(position, wanted, of(position, standings)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isShort(Position position, Demand wanted, Availability standing) {
        OptionalLong available = standing.available();
        return available.isEmpty()
                || available.getAsLong() - wanted.of(position) < thresholds.of(position, standing.ownThreshold());
    }

    /**
     * What is still not enough once the master has spoken. Earlier orders that it does not have yet come first.
     *
     * @param answer how many there are at the master; what it does not know is not there
     */
    public List<Shortage> shortages(
            Set<Position> asked, Demand wanted, Map<Position, Availability> standings, Map<Position, Long> answer) {
        return shortages(
                asked,
                wanted,
                position -> OptionalLong.of(answer.getOrDefault(position, 0L)
                        - of(position, standings).unknownToMaster()));
    }

    /** What is not enough of what can be sold as far as is known here. */
    public List<Shortage> shortagesHere(Set<Position> asked, Demand wanted, Map<Position, Availability> standings) {
        return shortages(asked, wanted, position -> of(position, standings).available());
    }

    /** What counts as not enough if the master gives no answer: the tenant's choice. */
    public List<Shortage> shortagesUnanswered(
            Set<Position> asked, Demand wanted, Map<Position, Availability> standings) {
        return switch (whenUnanswered) {
            case ACCEPT_AND_MARK -> List.of();
            case FLOOR ->
                shortages(
                        asked,
                        wanted,
                        position -> aboveFloor(of(position, standings).available()));
            case REFUSE ->
                asked.stream()
                        .map(position -> new Shortage(position, wanted.of(position), OptionalLong.empty()))
                        .toList();
        };
    }

    private OptionalLong aboveFloor(OptionalLong available) {
        return available.isEmpty() ? available : OptionalLong.of(available.getAsLong() - Math.max(0, floor));
    }

    private static List<Shortage> shortages(
            Set<Position> asked, Demand wanted, Function<Position, OptionalLong> sellable) {
        List<Shortage> shortages = new ArrayList<>();
        for (Position position : new TreeSet<>(asked)) {
            OptionalLong left = sellable.apply(position);
            if (left.isEmpty()) {
                shortages.add(new Shortage(position, wanted.of(position), left));
            } else if (left.getAsLong() < wanted.of(position)) {
                OptionalLong shown = OptionalLong.of(Math.max(0, left.getAsLong()));
                shortages.add(new Shortage(position, wanted.of(position), shown));
            }
        }
        return List.copyOf(shortages);
    }

    private static Availability of(Position position, Map<Position, Availability> standings) {
        return standings.getOrDefault(position, Availability.UNKNOWN);
    }
}
