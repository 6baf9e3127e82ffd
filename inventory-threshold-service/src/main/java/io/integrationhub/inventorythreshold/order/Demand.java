package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an order takes from stock, by position. Lines of the same article at the same place are added up.
 *
 * @param quantities quantities of all lines that take stock, whether they are checked or not
 * @param checked positions of which enough must be available
 * @param reservedInCart quantities that its cart has reserved in commercetools, unless the reservations have expired
 */
public record Demand(Map<Position, Long> quantities, Set<Position> checked, Map<Position, Long> reservedInCart) {

    public Demand {
        quantities = Map.copyOf(quantities);
        checked = Set.copyOf(checked);
        reservedInCart = Map.copyOf(reservedInCart);
        if (!quantities.keySet().containsAll(checked)) {
            throw new IllegalArgumentException("a checked position needs a quantity");
        }
    }

    /** The demand of an order whose cart has reserved nothing. */
    public Demand(Map<Position, Long> quantities, Set<Position> checked) {
        this(quantities, checked, Map.of());
    }

    /**
     * Adds up the lines of an order. commercetools deducts those of all modes but None from its entries, so they take
     * stock whether they are checked or not; lines of the mode None take stock if the tenant has them checked.
     *
     * @param checkedModes the modes the tenant has checked
     */
    public static Demand of(Collection<OrderLine> lines, Set<InventoryMode> checkedModes) {
        Map<Position, Long> quantities = new TreeMap<>();
        SortedSet<Position> checked = new TreeSet<>();
        Map<Position, Long> reserved = new TreeMap<>();
        for (OrderLine line : lines) {
            boolean isChecked = checkedModes.contains(line.mode());
            if (line.quantity() > 0 && (isChecked || line.mode() != InventoryMode.NONE)) {
                quantities.merge(line.position(), line.quantity(), Math::addExact);
                if (isChecked) {
                    checked.add(line.position());
                }
            }
            if (line.quantity() > 0 && line.mode() == InventoryMode.RESERVE_ON_CART) {
                reserved.merge(line.position(), line.quantity(), Math::addExact);
            }
        }
        return new Demand(quantities, checked, reserved);
    }

    /** The quantity demanded of a position; zero if the order does not mention it. */
    public long of(Position position) {
        return quantities.getOrDefault(position, 0L);
    }

    /** The quantity of a position that the order's own cart has reserved. */
    public long reservedInCart(Position position) {
        return reservedInCart.getOrDefault(position, 0L);
    }

    /** The quantities demanded of some positions. */
    public Map<Position, Long> of(Set<Position> positions) {
        Map<Position, Long> some = new TreeMap<>();
        positions.forEach(position -> some.put(position, of(position)));
        return some;
    }

    public boolean isEmpty() {
        return quantities.isEmpty();
    }
}
