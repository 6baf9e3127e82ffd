package io.integrationhub.inventorythreshold.model;

import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A master, its other customers, a shop and the service, which take random steps. Whatever is sent between them may
 * arrive late, repeatedly and out of order.
 */
final class StockModel {

    private final ModelWorld world;
    private final ModelShop shop;
    private final ModelMaster master;

    StockModel(long seed) {
        this.world = new ModelWorld(seed);
        this.shop = new ModelShop(world);
        this.master = new ModelMaster(world);
    }

    /** @return what happened */
    String step() {
        world.clock.advance(Duration.ofMillis(1 + world.random.nextInt(4_000)));
        return switch (world.random.nextInt(17)) {
            case 0, 1, 2, 3 -> shop.placeOrder();
            case 4, 5 -> shop.deliverMessage();
            case 6 -> shop.importOrder();
            case 7 -> shop.editOrder();
            case 8 -> world.random.nextInt(3) == 0 ? shop.cancelOrder() : shop.deliverMessage();
            case 9, 10 -> master.export();
            case 11 -> master.report();
            case 12 -> master.deliverReport();
            case 13 -> master.sellElsewhere();
            case 14 -> master.processActions();
            case 15 -> master.expire();
            default -> master.changeHealth();
        };
    }

    /** Everything in transit arrives. */
    void settle() {
        shop.settle();
        master.settle();
    }

    /** The positions of which more is promised than the master has. */
    Map<Position, Long> oversold() {
        Map<Position, Long> oversold = new TreeMap<>();
        for (Position position : world.positions) {
            long left = world.master.onHand(position) - world.promised(position);
            if (left < 0) {
                oversold.put(position, left);
            }
        }
        return oversold;
    }

    /** The quantities that the service considers available. */
    Map<Position, Long> available() {
        Map<Position, Long> available = new TreeMap<>();
        world.ledgers
                .holds()
                .availability(world.tenant.id(), Set.copyOf(world.positions), ModelWorld.CLOCK_SKEW)
                .forEach((position, availability) ->
                        available.put(position, availability.available().orElseThrow()));
        return available;
    }

    Map<Position, Long> atMaster() {
        Map<Position, Long> onHand = new TreeMap<>();
        world.positions.forEach(position -> onHand.put(position, world.master.onHand(position)));
        return onHand;
    }

    /** The orders that still have a reservation at the master. */
    Set<OrderId> reserved() {
        return world.master.reserved().keySet();
    }

    int sold() {
        return shop.sold();
    }

    int rejected() {
        return shop.rejected();
    }

    int soldLocally() {
        return shop.soldLocally();
    }
}
