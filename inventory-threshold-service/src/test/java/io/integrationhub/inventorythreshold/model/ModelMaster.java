package io.integrationhub.inventorythreshold.model;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.reservation.PendingActions;
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

/** The master's half of the model: its reports, its other customers and its outages. */
final class ModelMaster {

    private final ModelWorld world;
    private final PendingActions actions;

    /** Orders that the master has, and whose export the service does not know of yet. */
    private final Map<OrderId, Instant> unpublished = new LinkedHashMap<>();

    /** Reports in transit. */
    private final List<ReportedStock> reports = new ArrayList<>();

    private final Map<Position, Long> soldElsewhere = new HashMap<>();

    ModelMaster(ModelWorld world) {
        this.world = world;
        this.actions = new PendingActions(world.ledgers.reservations(), world.master);
    }

    /** The master receives an order, or the service learns that it has received one. */
    String export() {
        if (!unpublished.isEmpty() && world.random.nextBoolean()) {
            OrderId id = world.any(List.copyOf(unpublished.keySet()));
            world.holds.recordKnown(world.tenant, id, unpublished.remove(id));
            return "published that the master has " + id;
        }
        if (world.open.isEmpty()) {
            return "nothing to export";
        }
        OrderId id = world.any(List.copyOf(world.open.keySet()));
        export(id);
        return "exported " + id;
    }

    private void export(OrderId id) {
        world.master.receive(id, world.open.remove(id).quantities());
        unpublished.put(id, world.clock.instant());
    }

    String report() {
        reports.add(world.master.report(world.any(world.positions)));
        return "reported " + reports.getLast();
    }

    String deliverReport() {
        if (reports.isEmpty()) {
            return "no report to deliver";
        }
        ReportedStock report = world.any(reports);
        if (world.random.nextInt(3) > 0) {
            reports.remove(report);
        }
        record(report);
        return "delivered " + report;
    }

    private void record(ReportedStock report) {
        world.ledgers.reportedStock().record(world.tenant.id(), List.of(report), ModelWorld.CLOCK_SKEW);
    }

    /** Sells no more than the threshold without a report, since that is what the threshold is for. */
    String sellElsewhere() {
        Position position = world.any(world.positions);
        long quantity = world.random.nextInt(4) == 0 ? -world.random.nextInt(15) : world.random.nextInt(3);
        long unreported = soldElsewhere.merge(position, Math.max(0, quantity), Long::sum);
        if (unreported > ModelWorld.THRESHOLD || quantity > world.free(position)) {
            soldElsewhere.put(position, 0L);
            record(world.master.report(position));
            reports.removeIf(report -> report.position().equals(position));
            return "reported " + position + " at once";
        }
        world.master.sell(Map.of(position, quantity));
        return "sold " + quantity + " of " + position + " elsewhere";
    }

    String processActions() {
        world.ledgers.makeActionsDue(world.tenant.id());
        for (OrderId id : world.ledgers.reservations().pending(world.tenant.id(), 1_000)) {
            try {
                actions.process(world.tenant, id);
            } catch (Fault _) {
                return "the action of " + id + " failed";
            }
        }
        return "processed all actions";
    }

    String expire() {
        List<OrderId> reserved = world.master.reserved().keySet().stream()
                .sorted(Comparator.comparing(OrderId::value))
                .toList();
        if (reserved.isEmpty()) {
            return "nothing to expire";
        }
        OrderId id = world.any(reserved);
        if (!world.master.isConfirmed(id)) {
            world.ledgers.expireReservation(world.tenant.id(), id);
            world.master.expire(id);
        }
        return "expired unless confirmed: " + id;
    }

    String changeHealth() {
        int kind = world.random.nextInt(4);
        world.master.setDown(kind == 0);
        world.master.loseResponses(kind == 1);
        return List.of("is down", "loses responses", "responds", "responds").get(kind);
    }

    /** Everything arrives. */
    void settle() {
        world.master.setDown(false);
        world.master.loseResponses(false);
        processActions();
        List.copyOf(world.open.keySet()).forEach(this::export);
        unpublished.forEach((id, since) -> world.holds.recordKnown(world.tenant, id, since));
        world.clock.advance(Duration.ofMinutes(1));
        world.positions.forEach(position -> reports.add(world.master.report(position)));
        reports.forEach(this::record);
    }
}
