package io.integrationhub.inventorythreshold.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.checkout.StockChecks;
import io.integrationhub.inventorythreshold.checkout.StockChecks.Result;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shop's half of the model: its orders, and the messages about them. */
final class ModelShop {

    private final ModelWorld world;
    private final ModelCarts carts;
    private final StockChecks checks;

    /** Messages in transit, by the orders they identify. */
    private final List<OrderId> messages = new ArrayList<>();

    private int orders;
    private int sold;
    private int rejected;
    private int soldLocally;

    ModelShop(ModelWorld world) {
        this.world = world;
        this.carts = new ModelCarts(world.random, world.positions, world::free);
        this.checks = new StockChecks(world.ledgers, world.master, world.clock);
    }

    String placeOrder() {
        OrderId id = new OrderId("order-" + ++orders);
        List<OrderLine> lines = carts.checked();
        Set<Position> expectedQuery = shortPositions(Demand.of(lines, ModelWorld.CHECKED));
        int queriesBefore = world.master.queries().size();

        Result result = checks.check(world.tenant, id, lines);

        List<Set<Position>> queries = world.master
                .queries()
                .subList(queriesBefore, world.master.queries().size());
        assertThat(queries).isEqualTo(expectedQuery.isEmpty() ? List.of() : List.of(expectedQuery));
        soldLocally += result.code().equals("sold-locally") ? 1 : 0;
        if (world.random.nextInt(6) == 0) {
            // The response to commercetools is lost, so the check is repeated.
            result = checks.check(world.tenant, id, lines);
        }
        return afterCheck(id, lines, result);
    }

    private String afterCheck(OrderId id, List<OrderLine> lines, Result result) {
        if (result.isRejected()) {
            rejected++;
            return "rejected " + result;
        }
        messages.add(id);
        if (world.random.nextInt(8) == 0) {
            return "accepted but never created: " + id;
        }
        sold++;
        create(id, lines);
        return "sold " + lines + " as " + result.code();
    }

    private Set<Position> shortPositions(Demand demand) {
        Map<Position, Availability> availability = world.ledgers
                .holds()
                .availability(world.tenant.id(), demand.quantities().keySet(), ModelWorld.CLOCK_SKEW);
        Set<Position> shortPositions = new HashSet<>();
        for (Position position : demand.checked()) {
            Availability one = availability.getOrDefault(position, Availability.UNKNOWN);
            boolean isEnough = one.available().isPresent()
                    && one.available().getAsLong() - demand.of(position) >= ModelWorld.THRESHOLD;
            if (!isEnough) {
                shortPositions.add(position);
            }
        }
        return shortPositions;
    }

    private void create(OrderId id, List<OrderLine> lines) {
        world.open.put(id, Demand.of(lines, ModelWorld.CHECKED));
        world.orders.putImported(id, world.clock.instant(), lines);
    }

    /** Imported orders are not checked, so enough is free, and the message arrives at once. */
    String importOrder() {
        OrderId id = new OrderId("order-" + ++orders);
        List<OrderLine> lines = carts.imported();
        create(id, lines);
        world.holds.update(world.tenant, id);
        messages.add(id);
        return "imported " + lines;
    }

    String editOrder() {
        if (world.open.isEmpty()) {
            return "nothing to edit";
        }
        OrderId id = world.any(List.copyOf(world.open.keySet()));
        List<OrderLine> lines =
                world.orders.load(world.tenant, id).orElseThrow().lines();
        if (!lines.isEmpty()) {
            create(id, carts.edited(lines));
            world.holds.update(world.tenant, id);
        }
        return "edited " + id;
    }

    String cancelOrder() {
        if (world.open.isEmpty()) {
            return "nothing to cancel";
        }
        OrderId id = world.any(List.copyOf(world.open.keySet()));
        world.open.remove(id);
        if (world.random.nextBoolean()) {
            world.orders.cancel(id);
        } else {
            world.orders.delete(id);
        }
        messages.add(id);
        return "cancelled or deleted " + id;
    }

    String deliverMessage() {
        if (messages.isEmpty()) {
            return "no message to deliver";
        }
        OrderId id = world.any(messages);
        if (world.random.nextInt(3) > 0) {
            messages.remove(id);
        }
        world.holds.update(world.tenant, id);
        return "delivered the message about " + id;
    }

    /** Everything arrives. */
    void settle() {
        messages.forEach(id -> world.holds.update(world.tenant, id));
    }

    int sold() {
        return sold;
    }

    int rejected() {
        return rejected;
    }

    int soldLocally() {
        return soldLocally;
    }
}
