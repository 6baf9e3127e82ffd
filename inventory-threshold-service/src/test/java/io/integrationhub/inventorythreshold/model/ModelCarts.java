package io.integrationhub.inventorythreshold.model;

import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;

/**
 * Random lines of orders: of every mode, and sometimes of the same article twice.
 *
 * @param free how many there surely are that nobody was promised
 */
record ModelCarts(Random random, List<Position> positions, ToLongFunction<Position> free) {

    private static final int MOST_OF_A_LINE = 6;

    /** Of an order that is checked: what nobody checks in it is there. */
    List<OrderLine> checked() {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Position position = lines.isEmpty() || random.nextInt(3) > 0
                    ? any()
                    : lines.getFirst().position();
            lines.add(new OrderLine(position, 1 + random.nextInt(MOST_OF_A_LINE), mode()));
        }
        return isThere(lines.stream().filter(ModelCarts::isTracked).toList())
                ? List.copyOf(lines)
                : lines.stream().filter(line -> !isTracked(line)).toList();
    }

    /** Of an order that nobody checks: all of it is there. */
    List<OrderLine> imported() {
        List<OrderLine> lines = checked();
        return isThere(lines) ? lines : List.of();
    }

    /** The same order with another quantity in its first line, or as it is. */
    List<OrderLine> edited(List<OrderLine> lines) {
        OrderLine first = lines.getFirst();
        long wanted = 1 + random.nextInt(MOST_OF_A_LINE);
        long more = wanted - first.quantity();
        if (more > 0 && free.applyAsLong(first.position()) < more) {
            return lines;
        }
        List<OrderLine> edited = new ArrayList<>(lines);
        edited.set(0, new OrderLine(first.position(), wanted, first.mode()));
        return edited;
    }

    private boolean isThere(List<OrderLine> lines) {
        Map<Position, Long> wanted = new HashMap<>();
        lines.forEach(line -> wanted.merge(line.position(), line.quantity(), Long::sum));
        return wanted.entrySet().stream().allMatch(one -> free.applyAsLong(one.getKey()) >= one.getValue());
    }

    private static boolean isTracked(OrderLine line) {
        return line.mode() == InventoryMode.TRACK_ONLY;
    }

    private InventoryMode mode() {
        return switch (random.nextInt(10)) {
            case 0 -> InventoryMode.NONE;
            case 1 -> InventoryMode.TRACK_ONLY;
            case 2, 3 -> InventoryMode.RESERVE_ON_CART;
            default -> InventoryMode.RESERVE_ON_ORDER;
        };
    }

    private Position any() {
        return positions.get(random.nextInt(positions.size()));
    }
}
