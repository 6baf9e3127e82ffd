package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inventory master with what a test puts into its store. */
public final class FakeInventoryMaster implements InventoryMaster, Reservations {

    private Duration lag = Duration.ZERO;
    private final InstantSource clock;
    private final Map<Position, Long> store = new ConcurrentHashMap<>();
    private final Map<OrderId, Map<Position, Long>> reserved = new LinkedHashMap<>();
    private final Set<OrderId> lasting = new HashSet<>();
    private final List<Set<Position>> questions = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private boolean losesAnswers;

    public FakeInventoryMaster(InstantSource clock) {
        this.clock = clock;
    }

    /** What it says was true so long ago. */
    public void isBehind(Duration time) {
        lag = time;
    }

    public void has(Position position, long quantity) {
        store.put(position, quantity);
    }

    public void forgets(Position position) {
        store.remove(position);
    }

    /** Takes what somebody else bought out of the store. */
    public void takes(Map<Position, Long> items) {
        items.forEach((position, quantity) -> store.merge(position, -quantity, Long::sum));
    }

    /** Takes what an order wants out of the store, in place of what was kept for it. */
    public synchronized void takes(OrderId order, Map<Position, Long> items) {
        reserved.remove(order);
        takes(items);
    }

    /** What is there, kept for somebody or not. */
    public long onHand(Position position) {
        return store.getOrDefault(position, 0L);
    }

    /** What it would promise to somebody new. */
    public synchronized long left(Position position) {
        return onHand(position)
                - reserved.values().stream()
                        .mapToLong(items -> items.getOrDefault(position, 0L))
                        .sum();
    }

    /** What it keeps, by order. */
    public synchronized Map<OrderId, Map<Position, Long>> reserved() {
        return Map.copyOf(reserved);
    }

    public synchronized boolean keepsForGood(OrderId order) {
        return reserved.containsKey(order) && lasting.contains(order);
    }

    /** The time of what was not confirmed is up. */
    public synchronized void expire(OrderId order) {
        if (!lasting.contains(order)) {
            reserved.remove(order);
        }
    }

    public void fallSilent(boolean now) {
        silent = now;
    }

    /** From now on it does what it is asked to, but its answers do not arrive. */
    public void loseAnswers(boolean now) {
        losesAnswers = now;
    }

    /** What it was asked, question by question. */
    public List<Set<Position>> questions() {
        return List.copyOf(questions);
    }

    public ReportedStock word(Position position) {
        return new ReportedStock(position, left(position), clock.instant().minus(lag), 0);
    }

    @Override
    public List<ReportedStock> ask(Tenant tenant, Set<Position> positions, Deadline deadline) {
        questions.add(Set.copyOf(positions));
        hear();
        return answer(words(positions));
    }

    @Override
    public List<ReportedStock> list(Tenant tenant, Set<Position> positions) {
        hear();
        return words(positions);
    }

    /** A page has one position. */
    @Override
    public Listing listing(Tenant tenant, String cursor) {
        hear();
        List<Position> all = store.keySet().stream().sorted().toList();
        int at = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        return at >= all.size()
                ? Listing.END
                : new Listing(List.of(word(all.get(at))), Optional.of(String.valueOf(at + 1)));
    }

    @Override
    public synchronized Answer take(Tenant tenant, Reservation wanted, Deadline deadline) {
        Set<Position> positions = wanted.items().keySet();
        questions.add(Set.copyOf(positions));
        hear();
        boolean enough = wanted.items().entrySet().stream().allMatch(item -> left(item.getKey()) >= item.getValue());
        if (!reserved.containsKey(wanted.order()) && !enough) {
            return answer(new Answer.TooLittle(words(positions)));
        }
        reserved.putIfAbsent(wanted.order(), wanted.items());
        Instant now = clock.instant();
        return answer(new Answer.Kept("RES-" + wanted.order(), words(positions), now));
    }

    @Override
    public synchronized boolean confirm(Tenant tenant, OrderId order, String externalId) {
        hear();
        lasting.add(order);
        return answer(reserved.containsKey(order));
    }

    @Override
    public synchronized void release(Tenant tenant, OrderId order, String externalId) {
        hear();
        answer(Optional.ofNullable(reserved.remove(order)));
    }

    private List<ReportedStock> words(Set<Position> positions) {
        return positions.stream().filter(store::containsKey).map(this::word).toList();
    }

    private void hear() {
        if (silent) {
            throw silence();
        }
    }

    private <T> T answer(T answer) {
        if (losesAnswers) {
            throw silence();
        }
        return answer;
    }

    private static TransientFault silence() {
        return new TransientFault(SystemFault.SYSTEM_TOO_SLOW, "the master is silent");
    }
}
