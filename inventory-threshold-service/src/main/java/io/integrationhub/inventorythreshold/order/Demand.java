package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an order wants, by position: lines of the same article at the same place count together.
 *
 * @param quantities of every line whose stock is kept, checked or not
 * @param checked the positions of which there must be enough
 */
public record Demand(Map<Position, Long> quantities, Set<Position> checked) {

    public Demand {
        quantities = Map.copyOf(quantities);
        checked = Set.copyOf(checked);
        if (!quantities.keySet().containsAll(checked)) {
            throw new IllegalArgumentException("a position is checked that nobody wants");
        }
    }

    /**
     * Sums up an order's lines. Lines of a checked mode are checked; those that are only tracked take stock and are
     * never refused; the others are none of this service's business.
     *
     * @param checkedModes as the tenant chose
     */
    public static Demand of(Collection<OrderLine> lines, Set<InventoryMode> checkedModes) {
        Map<Position, Long> quantities = new TreeMap<>();
        SortedSet<Position> checked = new TreeSet<>();
        for (OrderLine line : lines) {
            boolean isChecked = checkedModes.contains(line.mode());
            if (line.quantity() > 0 && (isChecked || line.mode() == InventoryMode.TRACK_ONLY)) {
                quantities.merge(line.position(), line.quantity(), Math::addExact);
                if (isChecked) {
                    checked.add(line.position());
                }
            }
        }
        return new Demand(quantities, checked);
    }

    /** How many of it; none if the order does not want it. */
    public long of(Position position) {
        return quantities.getOrDefault(position, 0L);
    }

    public boolean isNothing() {
        return quantities.isEmpty();
    }
}
