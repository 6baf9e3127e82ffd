package io.integrationhub.inventorythreshold.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.checkout.StockChecks;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.hold.OrderHolds;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** One article, its inventory entry with the reservations of carts, its master, and the service between them. */
final class CartReservationModel {

    private static final Position SHIRT = Position.of("shirt");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final Random random;
    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final FakeOrders orders = new FakeOrders();
    private final TestLedgers ledgers = TestLedgers.shared();
    private final OrderHolds holds = new OrderHolds(orders, ledgers.holds(), clock);
    private final StockChecks checks = new StockChecks(ledgers, master, clock);
    private final StockTenant tenant;

    /** What carts have reserved. */
    private final Map<String, Long> reserved = new LinkedHashMap<>();

    /** What orders take that the master does not have. */
    private final Map<OrderId, Long> open = new LinkedHashMap<>();

    /** Whether the service knows the reservations as they are. */
    private boolean isObserved;

    private int carts;
    private int soldWithReservation;
    private int soldWithout;
    private int rejectedForOthers;
    private int expired;

    CartReservationModel(long seed) {
        random = new Random(seed);
        tenant = SampleTenants.oms(
                SampleTenants.newId(), Map.of("thresholds.default", "3", "clock-skew", CLOCK_SKEW.toSeconds() + "s"));
        master.stock(SHIRT, 60 + random.nextInt(20));
        report();
        observe();
    }

    /** @return what happened */
    String step() {
        clock.advance(Duration.ofSeconds(1 + random.nextInt(10)));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> reserve();
            case 4 -> expire();
            case 5 -> order(anyCart());
            case 6 -> order("cart-" + ++carts);
            case 7, 8 -> observe() + ", " + order("cart-" + ++carts);
            default -> random.nextBoolean() ? export() : report();
        };
    }

    private String anyCart() {
        List<String> all = List.copyOf(reserved.keySet());
        return all.isEmpty() ? "cart-" + ++carts : all.get(random.nextInt(all.size()));
    }

    /** commercetools reserves only what its entry has available: what the service wrote, less reservations. */
    private String reserve() {
        long quantity = 1 + random.nextInt(4);
        if (unsold() - reservedInCarts() < quantity) {
            return "nothing left to reserve";
        }
        reserved.put("cart-" + ++carts, quantity);
        isObserved = false;
        return "reserved " + quantity;
    }

    private String expire() {
        if (reserved.isEmpty()) {
            return "nothing to expire";
        }
        reserved.remove(anyCart());
        isObserved = false;
        expired++;
        return "a reservation expired";
    }

    /** The service reads the entry, which it does after each write and once a minute while there are reservations. */
    private String observe() {
        ObservedEntry entry =
                new ObservedEntry(new EntryId("entry"), SHIRT, unsold(), OptionalLong.empty(), reservedInCarts());
        ledgers.entries().recordObserved(tenant.id(), List.of(entry));
        isObserved = true;
        return "observed " + entry;
    }

    private String order(String cart) {
        long own = reserved.getOrDefault(cart, 0L);
        long quantity = own > 0 ? own : 1 + random.nextInt(4);
        long others = reservedInCarts() - own;
        long before = unsold();
        OrderId order = new OrderId("order-of-" + cart);
        List<OrderLine> lines = List.of(new OrderLine(
                SHIRT, quantity, own > 0 ? InventoryMode.RESERVE_ON_CART : InventoryMode.RESERVE_ON_ORDER));
        if (checks.check(tenant, order, lines).isRejected()) {
            rejectedForOthers += isObserved && before >= quantity ? 1 : 0;
            return "rejected " + quantity + " of " + cart;
        }
        reserved.remove(cart);
        open.put(order, quantity);
        orders.putImported(order, clock.instant(), lines);
        holds.update(tenant, order);
        if (isObserved) {
            assertThat(unsold())
                    .as("%s leaves what others have reserved", order)
                    .isGreaterThanOrEqualTo(others);
        }
        // An order of a reservation lowers both quantities of the entry, so what others have reserved stays the same.
        isObserved &= own == 0;
        soldWithReservation += own > 0 ? 1 : 0;
        soldWithout += own > 0 ? 0 : 1;
        return "sold " + quantity + " to " + cart;
    }

    private String export() {
        for (Map.Entry<OrderId, Long> one : new ArrayList<>(open.entrySet())) {
            master.receive(one.getKey(), Map.of(SHIRT, one.getValue()));
            holds.recordKnown(tenant, one.getKey(), clock.instant());
        }
        open.clear();
        return "exported all orders";
    }

    private String report() {
        ledgers.reportedStock().record(tenant.id(), List.of(master.report(SHIRT)), CLOCK_SKEW);
        return "reported";
    }

    private long reservedInCarts() {
        return reserved.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the master has and no order takes. */
    long unsold() {
        return master.onHand(SHIRT)
                - open.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Lets all reservations expire and everything arrive. */
    long availableAfterAllExpired() {
        reserved.clear();
        export();
        clock.advance(CLOCK_SKEW.plusSeconds(1));
        report();
        observe();
        return ledgers.holds()
                .availability(tenant.id(), Set.of(SHIRT), CLOCK_SKEW)
                .get(SHIRT)
                .sellable()
                .orElseThrow();
    }

    int soldWithReservation() {
        return soldWithReservation;
    }

    int soldWithout() {
        return soldWithout;
    }

    int rejectedForOthers() {
        return rejectedForOthers;
    }

    int expired() {
        return expired;
    }
}
