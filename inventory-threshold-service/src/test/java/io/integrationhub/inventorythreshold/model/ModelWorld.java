package io.integrationhub.inventorythreshold.model;

import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.hold.OrderHolds;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What both halves of the model share: time, randomness, the true stock, and the service. */
final class ModelWorld {

    static final long THRESHOLD = 4;
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    static final Set<InventoryMode> CHECKED = Set.of(InventoryMode.RESERVE_ON_ORDER, InventoryMode.RESERVE_ON_CART);

    final Random random;
    final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    final FakeOrders orders = new FakeOrders();
    final TestLedgers ledgers = TestLedgers.shared();
    final StockTenant tenant;
    final List<Position> positions = new ArrayList<>();
    final OrderHolds holds = new OrderHolds(orders, ledgers.holds(), clock);

    /** The orders that exist and that the master does not have. */
    final Map<OrderId, Demand> open = new LinkedHashMap<>();

    /** Every second seed uses reservations. */
    ModelWorld(long seed) {
        this.random = new Random(seed);
        this.tenant = SampleTenants.oms(
                SampleTenants.newId(),
                Map.of(
                        "thresholds.default", String.valueOf(THRESHOLD),
                        "clock-skew", CLOCK_SKEW.toSeconds() + "s",
                        "reservations.enabled", String.valueOf(seed % 2 == 1)));
        for (String sku : List.of("A", "B", "C")) {
            positions.add(Position.of(sku));
            positions.add(new Position(sku, "berlin"));
        }
        positions.forEach(position -> master.stock(position, random.nextInt(40)));
    }

    /** The quantity that is neither promised to an order nor reserved at the master. */
    long free(Position position) {
        return Math.min(master.onHand(position) - promised(position), master.available(position));
    }

    long promised(Position position) {
        return open.values().stream().mapToLong(demand -> demand.of(position)).sum();
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
