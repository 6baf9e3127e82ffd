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
 * Random lines of orders, of every mode, and sometimes two of the same article.
 *
 * @param free quantity of a position that is certainly not promised to anyone
 */
record ModelCarts(Random random, List<Position> positions, ToLongFunction<Position> free) {

    private static final int MAX_QUANTITY = 6;

    /** Lines of an order that is checked. Enough is free for those lines that the check does not cover. */
    List<OrderLine> checked() {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Position position = lines.isEmpty() || random.nextInt(3) > 0
                    ? anyPosition()
                    : lines.getFirst().position();
            lines.add(new OrderLine(position, 1 + random.nextInt(MAX_QUANTITY), anyMode()));
        }
        return isFree(lines.stream().filter(ModelCarts::isTracked).toList())
                ? List.copyOf(lines)
                : lines.stream().filter(line -> !isTracked(line)).toList();
    }

    /** Lines of an order that is not checked. Enough is free for all of them. */
    List<OrderLine> imported() {
        List<OrderLine> lines = checked();
        return isFree(lines) ? lines : List.of();
    }

    /** The same lines with another quantity in the first one, unless too little is free. */
    List<OrderLine> edited(List<OrderLine> lines) {
        OrderLine first = lines.getFirst();
        long quantity = 1 + random.nextInt(MAX_QUANTITY);
        long more = quantity - first.quantity();
        if (more > 0 && free.applyAsLong(first.position()) < more) {
            return lines;
        }
        List<OrderLine> edited = new ArrayList<>(lines);
        edited.set(0, new OrderLine(first.position(), quantity, first.mode()));
        return edited;
    }

    private boolean isFree(List<OrderLine> lines) {
        Map<Position, Long> quantities = new HashMap<>();
        lines.forEach(line -> quantities.merge(line.position(), line.quantity(), Long::sum));
        return quantities.entrySet().stream().allMatch(one -> free.applyAsLong(one.getKey()) >= one.getValue());
    }

    private static boolean isTracked(OrderLine line) {
        return line.mode() == InventoryMode.TRACK_ONLY;
    }

    private InventoryMode anyMode() {
        return switch (random.nextInt(10)) {
            case 0 -> InventoryMode.NONE;
            case 1 -> InventoryMode.TRACK_ONLY;
            case 2, 3 -> InventoryMode.RESERVE_ON_CART;
            default -> InventoryMode.RESERVE_ON_ORDER;
        };
    }

    private Position anyPosition() {
        return positions.get(random.nextInt(positions.size()));
    }
}
