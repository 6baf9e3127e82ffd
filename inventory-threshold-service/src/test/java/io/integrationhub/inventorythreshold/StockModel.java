package io.integrationhub.inventorythreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.ledger.Books;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.stock.InventoryMode;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.inventorythreshold.stock.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Standing;
import io.integrationhub.inventorythreshold.stock.StockOrder;
import io.integrationhub.inventorythreshold.stock.Wanted;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.system.Deadline;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A master, its customers elsewhere, a shop and the service, one random step at a time. Whatever
 * travels between them may be late, doubled and out of order.
 */
final class StockModel {

    private static final long THRESHOLD = 4;
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Random random;
    private final TenantId acme = SampleTenants.ACME;
    private final Tenant tenant =
            SampleTenants.oms(
                    Map.of(
                            "thresholds.usual",
                            String.valueOf(THRESHOLD),
                            "tolerance",
                            TOLERANCE.toSeconds() + "s"));
    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeMaster master = new FakeMaster(clock);
    private final FakeOrders shop = new FakeOrders();
    private final Books books;
    private final HoldLedger holds;
    private final StockCheckFlow checks;
    private final OrderStockFlow looks;
    private final List<Position> positions = new ArrayList<>();
    private final String run;

    /** Orders that exist and that the master does not have. */
    private final Map<OrderId, Wanted> open = new LinkedHashMap<>();

    /** Orders the master has, until its having them was told. */
    private final Map<OrderId, Instant> untold = new LinkedHashMap<>();

    /** Messages about orders, and words of the master, that are under way. */
    private final List<OrderId> messages = new ArrayList<>();

    private final List<Word> words = new ArrayList<>();
    private final Map<Position, Long> soldElsewhere = new HashMap<>();
    private int orders;
    private int sold;
    private int refused;
    private int soldWithoutAsking;

    StockModel(Books books, long seed) {
        this.books = books;
        this.random = new Random(seed);
        this.run = "model-" + seed + "-";
        this.holds = books.holds();
        this.checks =
                new StockCheckFlow(
                        holds, new Inquiry(master, master, books.reservations(), books.words()));
        this.looks = new OrderStockFlow(shop, holds);
        for (String sku : List.of("A", "B", "C")) {
            positions.add(Position.of(run + sku));
            positions.add(new Position(run + sku, "berlin"));
        }
        positions.forEach(position -> master.has(position, random.nextInt(40)));
    }

    String step() {
        clock.advance(Duration.ofMillis(random.nextInt(4_000)));
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> order();
            case 4, 5 -> deliver();
            case 6, 7 -> handOver();
            case 8 -> report();
            case 9 -> hear();
            case 10 -> elsewhere();
            default -> random.nextInt(3) == 0 ? callOff() : outage();
        };
    }

    private String order() {
        OrderId id = new OrderId(run + ++orders);
        List<OrderLine> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            lines.add(
                    new OrderLine(
                            any(positions), 1 + random.nextInt(6), InventoryMode.RESERVE_ON_ORDER));
        }
        Wanted wanted = Wanted.of(lines, Set.of(InventoryMode.RESERVE_ON_ORDER));
        Set<Position> mayAsk = shortOnes(wanted);
        int asked = master.questions().size();

        StockCheckOutcome outcome =
                checks.check(tenant, id, lines, Deadline.in(Duration.ofSeconds(30)));

        List<Set<Position>> questions =
                master.questions().subList(asked, master.questions().size());
        assertThat(questions).isEqualTo(mayAsk.isEmpty() ? List.of() : List.of(mayAsk));
        soldWithoutAsking += outcome instanceof SoldLocally ? 1 : 0;
        if (outcome instanceof NotEnough || outcome instanceof NotConfirmed) {
            refused++;
            return "refused " + outcome;
        }
        messages.add(id);
        if (random.nextInt(8) == 0) {
            return "accepted, but never saved: " + id;
        }
        sold++;
        open.put(id, wanted);
        shop.put(new StockOrder(id, id.value(), clock.instant(), false, lines));
        return "sold " + wanted + " as " + outcome;
    }

    private Set<Position> shortOnes(Wanted wanted) {
        Map<Position, Standing> standings =
                holds.standings(acme, wanted.quantities().keySet(), TOLERANCE);
        Set<Position> shortOnes = new HashSet<>();
        for (Position position : wanted.checked()) {
            Standing standing = standings.getOrDefault(position, Standing.UNKNOWN);
            boolean enough =
                    standing.available().isPresent()
                            && standing.available().getAsLong() - wanted.of(position) >= THRESHOLD;
            if (!enough) {
                shortOnes.add(position);
            }
        }
        return shortOnes;
    }

    private String deliver() {
        if (messages.isEmpty()) {
            return "nothing to deliver";
        }
        OrderId id = any(messages);
        if (random.nextInt(3) > 0) {
            messages.remove(id);
        }
        looks.look(tenant, id);
        return "delivered " + id;
    }

    /** The master gets an order; that it has it is told later. */
    private String handOver() {
        if (!untold.isEmpty() && random.nextBoolean()) {
            OrderId id = any(List.copyOf(untold.keySet()));
            looks.known(tenant, id, untold.remove(id));
            return "told that the master has " + id;
        }
        if (open.isEmpty()) {
            return "nothing to hand over";
        }
        OrderId id = any(List.copyOf(open.keySet()));
        master.takes(open.remove(id).quantities());
        untold.put(id, clock.instant());
        return "handed over " + id;
    }

    private String report() {
        words.add(master.word(any(positions)));
        return "reported " + words.getLast();
    }

    private String hear() {
        if (words.isEmpty()) {
            return "nothing to hear";
        }
        Word word = any(words);
        if (random.nextInt(3) > 0) {
            words.remove(word);
        }
        books.words().hear(acme, List.of(word), TOLERANCE);
        return "heard " + word;
    }

    /** Never more than the threshold unseen: that is what the threshold is for. */
    private String elsewhere() {
        Position position = any(positions);
        long quantity = random.nextInt(4) == 0 ? -random.nextInt(15) : random.nextInt(3);
        long unseen = soldElsewhere.merge(position, Math.max(0, quantity), Long::sum);
        if (unseen > THRESHOLD || quantity > master.left(position) - promised(position)) {
            soldElsewhere.merge(position, -Math.max(0, quantity), Long::sum);
            soldElsewhere.put(position, 0L);
            books.words().hear(acme, List.of(master.word(position)), TOLERANCE);
            words.removeIf(word -> word.position().equals(position));
            return "looked again at " + position;
        }
        master.takes(Map.of(position, quantity));
        return "sold " + quantity + " of " + position + " elsewhere";
    }

    private String callOff() {
        if (open.isEmpty()) {
            return "nothing to call off";
        }
        OrderId id = any(List.copyOf(open.keySet()));
        open.remove(id);
        if (random.nextBoolean()) {
            shop.cancel(id);
        } else {
            shop.delete(id);
        }
        messages.add(id);
        return "called off " + id;
    }

    private String outage() {
        boolean silent = random.nextInt(3) == 0;
        master.fallSilent(silent);
        return silent ? "the master falls silent" : "the master answers";
    }

    /** Positions of which more is promised than the master has. */
    Map<Position, Long> oversold() {
        Map<Position, Long> oversold = new TreeMap<>();
        for (Position position : positions) {
            long left = master.left(position) - promised(position);
            if (left < 0) {
                oversold.put(position, left);
            }
        }
        return oversold;
    }

    private long promised(Position position) {
        return open.values().stream().mapToLong(wanted -> wanted.of(position)).sum();
    }

    /** Everything under way arrives. */
    void settle() {
        List.copyOf(messages).forEach(id -> looks.look(tenant, id));
        List.copyOf(open.keySet())
                .forEach(
                        id -> {
                            master.takes(open.remove(id).quantities());
                            untold.put(id, clock.instant());
                        });
        untold.forEach((id, since) -> looks.known(tenant, id, since));
        clock.advance(Duration.ofMinutes(1));
        positions.forEach(position -> words.add(master.word(position)));
        words.forEach(word -> books.words().hear(acme, List.of(word), TOLERANCE));
    }

    Map<Position, Long> available() {
        Map<Position, Long> available = new TreeMap<>();
        holds.standings(acme, Set.copyOf(positions), TOLERANCE)
                .forEach(
                        (position, standing) ->
                                available.put(position, standing.available().orElseThrow()));
        return available;
    }

    Map<Position, Long> atMaster() {
        Map<Position, Long> left = new TreeMap<>();
        positions.forEach(position -> left.put(position, master.left(position)));
        return left;
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

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
