package io.integrationhub.inventorythreshold.model;

import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A master, its customers elsewhere, a shop and the service, one random step at a time. Whatever travels between them
 * may be late, doubled and out of order.
 */
final class StockModel {

    private final ModelWorld world;
    private final ModelShop shop;
    private final ModelMaster master;

    StockModel(TestLedgers books, long seed) {
        this.world = new ModelWorld(books, seed);
        this.shop = new ModelShop(world);
        this.master = new ModelMaster(world);
    }

    String step() {
        world.clock.advance(Duration.ofMillis(1 + world.random.nextInt(4_000)));
        return switch (world.random.nextInt(17)) {
            case 0, 1, 2, 3 -> shop.order();
            case 4, 5 -> shop.deliver();
            case 6 -> shop.imported();
            case 7 -> shop.edited();
            case 8 -> world.random.nextInt(3) == 0 ? shop.callOff() : shop.deliver();
            case 9, 10 -> master.handOver();
            case 11 -> master.report();
            case 12 -> master.hear();
            case 13 -> master.elsewhere();
            case 14 -> master.tell();
            case 15 -> master.expire();
            default -> master.outage();
        };
    }

    /** Everything under way arrives. */
    void settle() {
        shop.settle();
        master.settle();
    }

    /** Positions of which more is promised than the master has. */
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

    /** What the service takes to be available. */
    Map<Position, Long> available() {
        Map<Position, Long> available = new TreeMap<>();
        world.books
                .holds()
                .standings(world.tenant.id(), Set.copyOf(world.positions), ModelWorld.TOLERANCE)
                .forEach((position, standing) ->
                        available.put(position, standing.available().orElseThrow()));
        return available;
    }

    Map<Position, Long> atMaster() {
        Map<Position, Long> left = new TreeMap<>();
        world.positions.forEach(position -> left.put(position, world.master.onHand(position)));
        return left;
    }

    /** For whom the master still keeps something. */
    Set<OrderId> reserved() {
        return world.master.reserved().keySet();
    }

    int sold() {
        return shop.sold();
    }

    int refused() {
        return shop.refused();
    }

    int soldWithoutAsking() {
        return shop.soldWithoutAsking();
    }
}
