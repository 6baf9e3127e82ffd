package io.integrationhub.inventorythreshold.model;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.reservation.ReservationFlow;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The master's half of the model: its reports, its other customers, its outages. */
final class ModelMaster {

    private final ModelWorld world;
    private final ReservationFlow settling;

    /** Orders the master has, until its having them was told. */
    private final Map<OrderId, Instant> untold = new LinkedHashMap<>();

    /** Its words that are under way. */
    private final List<ReportedStock> words = new ArrayList<>();

    private final Map<Position, Long> soldElsewhere = new HashMap<>();

    ModelMaster(ModelWorld world) {
        this.world = world;
        this.settling = new ReservationFlow(world.books.reservations(), world.master);
    }

    /** The master gets an order; that it has it is told later. */
    String handOver() {
        if (!untold.isEmpty() && world.random.nextBoolean()) {
            OrderId id = world.any(List.copyOf(untold.keySet()));
            world.looks.known(world.tenant, id, untold.remove(id));
            return "told that the master has " + id;
        }
        if (world.open.isEmpty()) {
            return "nothing to hand over";
        }
        OrderId id = world.any(List.copyOf(world.open.keySet()));
        handOver(id);
        return "handed over " + id;
    }

    private void handOver(OrderId id) {
        world.master.takes(id, world.open.remove(id).quantities());
        untold.put(id, world.clock.instant());
    }

    String report() {
        words.add(world.master.word(world.any(world.positions)));
        return "reported " + words.getLast();
    }

    String hear() {
        if (words.isEmpty()) {
            return "nothing to hear";
        }
        ReportedStock word = world.any(words);
        if (world.random.nextInt(3) > 0) {
            words.remove(word);
        }
        hear(word);
        return "heard " + word;
    }

    private void hear(ReportedStock word) {
        world.books.words().hear(world.tenant.id(), List.of(word), ModelWorld.TOLERANCE);
    }

    /** Never more than the threshold unseen: that is what the threshold is for. */
    String elsewhere() {
        Position position = world.any(world.positions);
        long quantity = world.random.nextInt(4) == 0 ? -world.random.nextInt(15) : world.random.nextInt(3);
        long unseen = soldElsewhere.merge(position, Math.max(0, quantity), Long::sum);
        if (unseen > ModelWorld.THRESHOLD || quantity > world.free(position)) {
            soldElsewhere.put(position, 0L);
            hear(world.master.word(position));
            words.removeIf(word -> word.position().equals(position));
            return "looked again at " + position;
        }
        world.master.takes(Map.of(position, quantity));
        return "sold " + quantity + " of " + position + " elsewhere";
    }

    /** The master is told what became of what it keeps. */
    String tell() {
        world.books.hurry();
        for (OrderId id : world.books.reservations().due(world.tenant.id(), 1_000)) {
            try {
                settling.settle(world.tenant, id);
            } catch (Fault silence) {
                return "the master was not told of " + id;
            }
        }
        return "the master was told";
    }

    /** The time of what the master was not told about is up. */
    String expire() {
        List<OrderId> kept =
                world.master.reserved().keySet().stream().sorted(byName()).toList();
        if (kept.isEmpty()) {
            return "nothing to expire";
        }
        OrderId id = world.any(kept);
        if (!world.master.keepsForGood(id)) {
            world.books.expire(id);
            world.master.expire(id);
        }
        return "expired, unless confirmed: " + id;
    }

    private static Comparator<OrderId> byName() {
        return Comparator.comparing(OrderId::value);
    }

    String outage() {
        int kind = world.random.nextInt(4);
        world.master.fallSilent(kind == 0);
        world.master.loseAnswers(kind == 1);
        return List.of("is silent", "loses answers", "answers", "answers").get(kind);
    }

    /** Everything it has to say arrives. */
    void settle() {
        world.master.fallSilent(false);
        world.master.loseAnswers(false);
        tell();
        List.copyOf(world.open.keySet()).forEach(this::handOver);
        untold.forEach((id, since) -> world.looks.known(world.tenant, id, since));
        world.clock.advance(Duration.ofMinutes(1));
        world.positions.forEach(position -> words.add(world.master.word(position)));
        words.forEach(this::hear);
    }
}
