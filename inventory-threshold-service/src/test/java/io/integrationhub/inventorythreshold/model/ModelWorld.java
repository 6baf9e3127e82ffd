package io.integrationhub.inventorythreshold.model;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.hold.OrderHoldFlow;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What the halves of the model share: time, chance, the truth about stock, and the service. */
final class ModelWorld {

    static final long THRESHOLD = 4;
    static final Duration TOLERANCE = Duration.ofSeconds(5);
    static final Set<InventoryMode> CHECKED = Set.of(InventoryMode.RESERVE_ON_ORDER, InventoryMode.RESERVE_ON_CART);

    final Random random;
    final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    final FakeOrders shop = new FakeOrders();
    final TestLedgers books;
    final Tenant tenant;
    final String run;
    final List<Position> positions = new ArrayList<>();
    final OrderHoldFlow looks;

    /** Orders that exist and that the master does not have. */
    final Map<OrderId, Demand> open = new LinkedHashMap<>();

    /** With every second seed, the master is asked to keep what is short. */
    ModelWorld(TestLedgers books, long seed) {
        this.books = books;
        this.random = new Random(seed);
        this.run = "model-" + seed + "-";
        this.looks = new OrderHoldFlow(shop, books.holds(), clock);
        this.tenant = SampleTenants.oms(Map.of(
                "thresholds.usual",
                String.valueOf(THRESHOLD),
                "tolerance",
                TOLERANCE.toSeconds() + "s",
                "reservations.enabled",
                String.valueOf(seed % 2 == 1)));
        for (String sku : List.of("A", "B", "C")) {
            positions.add(Position.of(run + sku));
            positions.add(new Position(run + sku, "berlin"));
        }
        positions.forEach(position -> master.has(position, random.nextInt(40)));
    }

    /** What nobody was promised: no order, and nobody the master keeps it for. */
    long free(Position position) {
        return Math.min(master.onHand(position) - promised(position), master.left(position));
    }

    long promised(Position position) {
        return open.values().stream().mapToLong(wanted -> wanted.of(position)).sum();
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
