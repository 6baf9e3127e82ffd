package io.integrationhub.inventorythreshold.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.checkout.StockCheckFlow;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.fakes.StockFlows;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.system.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shop's half of the model: its orders, and the messages about them. */
final class ModelShop {

    private final ModelWorld world;
    private final ModelCarts carts;
    private final HoldLedger holds;
    private final StockCheckFlow checks;

    /** Messages about orders that are under way. */
    private final List<OrderId> messages = new ArrayList<>();

    private int orders;
    private int sold;
    private int refused;
    private int soldWithoutAsking;

    ModelShop(ModelWorld world) {
        this.world = world;
        this.carts = new ModelCarts(world.random, world.positions, world::free);
        this.holds = world.books.holds();
        this.checks = StockFlows.checks(world.books, world.master, world.clock);
    }

    String order() {
        OrderId id = new OrderId(world.run + ++orders);
        List<OrderLine> lines = carts.checked();
        Set<Position> mayAsk = shortOnes(Demand.of(lines, ModelWorld.CHECKED));
        int asked = world.master.questions().size();

        StockCheckOutcome outcome = check(id, lines);

        List<Set<Position>> questions =
                world.master.questions().subList(asked, world.master.questions().size());
        assertThat(questions).isEqualTo(mayAsk.isEmpty() ? List.of() : List.of(mayAsk));
        soldWithoutAsking += outcome instanceof SoldLocally ? 1 : 0;
        if (world.random.nextInt(6) == 0) {
            // The answer got lost on the way to commercetools.
            outcome = check(id, lines);
        }
        return after(id, lines, outcome);
    }

    private StockCheckOutcome check(OrderId id, List<OrderLine> lines) {
        return checks.check(world.tenant, id, lines, Deadline.in(Duration.ofSeconds(30)));
    }

    private String after(OrderId id, List<OrderLine> lines, StockCheckOutcome outcome) {
        if (outcome instanceof NotEnough || outcome instanceof NotConfirmed) {
            refused++;
            return "refused " + outcome;
        }
        messages.add(id);
        if (world.random.nextInt(8) == 0) {
            return "accepted, but never saved: " + id;
        }
        sold++;
        exists(id, lines);
        return "sold " + lines + " as " + outcome;
    }

    private Set<Position> shortOnes(Demand wanted) {
        Map<Position, Availability> standings =
                holds.standings(world.tenant.id(), wanted.quantities().keySet(), ModelWorld.TOLERANCE);
        Set<Position> shortOnes = new HashSet<>();
        for (Position position : wanted.checked()) {
            Availability standing = standings.getOrDefault(position, Availability.UNKNOWN);
            boolean enough = standing.available().isPresent()
                    && standing.available().getAsLong() - wanted.of(position) >= ModelWorld.THRESHOLD;
            if (!enough) {
                shortOnes.add(position);
            }
        }
        return shortOnes;
    }

    private void exists(OrderId id, List<OrderLine> lines) {
        world.open.put(id, Demand.of(lines, ModelWorld.CHECKED));
        world.shop.put(id, world.clock.instant(), lines);
    }

    /** Nobody asks about such an order; what it wants is there, and seen at once. */
    String imported() {
        OrderId id = new OrderId(world.run + ++orders);
        List<OrderLine> lines = carts.imported();
        exists(id, lines);
        world.looks.look(world.tenant, id);
        messages.add(id);
        return "imported " + lines;
    }

    String edited() {
        if (world.open.isEmpty()) {
            return "nothing to edit";
        }
        OrderId id = world.any(List.copyOf(world.open.keySet()));
        List<OrderLine> lines = world.shop.load(world.tenant, id).orElseThrow().lines();
        if (!lines.isEmpty()) {
            exists(id, carts.edited(lines));
            world.looks.look(world.tenant, id);
        }
        return "edited " + id;
    }

    String callOff() {
        if (world.open.isEmpty()) {
            return "nothing to call off";
        }
        OrderId id = world.any(List.copyOf(world.open.keySet()));
        world.open.remove(id);
        if (world.random.nextBoolean()) {
            world.shop.cancel(id);
        } else {
            world.shop.delete(id);
        }
        messages.add(id);
        return "called off " + id;
    }

    String deliver() {
        if (messages.isEmpty()) {
            return "nothing to deliver";
        }
        OrderId id = world.any(messages);
        if (world.random.nextInt(3) > 0) {
            messages.remove(id);
        }
        world.looks.look(world.tenant, id);
        return "delivered " + id;
    }

    /** All messages arrive. */
    void settle() {
        messages.forEach(id -> world.looks.look(world.tenant, id));
    }

    int sold() {
        return sold;
    }

    int refused() {
        return refused;
    }

    int soldWithoutAsking() {
        return soldWithoutAsking;
    }
}
