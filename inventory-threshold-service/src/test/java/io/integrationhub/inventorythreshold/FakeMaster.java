package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.fault.TransientFault;
import io.integrationhub.starter.system.Deadline;
import io.integrationhub.starter.system.SystemFault;
import io.integrationhub.starter.tenant.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inventory master with what a test puts into its store. */
final class FakeMaster implements InventoryMaster {

    private final InstantSource clock;
    private final Map<Position, Long> store = new ConcurrentHashMap<>();
    private final List<Set<Position>> questions = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    FakeMaster(InstantSource clock) {
        this.clock = clock;
    }

    void has(Position position, long quantity) {
        store.put(position, quantity);
    }

    /** Takes what an order wants out of the store. */
    void takes(Map<Position, Long> items) {
        items.forEach((position, quantity) -> store.merge(position, -quantity, Long::sum));
    }

    long left(Position position) {
        return store.getOrDefault(position, 0L);
    }

    void fallSilent(boolean now) {
        silent = now;
    }

    /** What it was asked, question by question. */
    List<Set<Position>> questions() {
        return List.copyOf(questions);
    }

    Word word(Position position) {
        return new Word(position, left(position), clock.instant(), 0);
    }

    @Override
    public List<Word> ask(Tenant tenant, Set<Position> positions, Deadline deadline) {
        questions.add(Set.copyOf(positions));
        if (silent) {
            throw new TransientFault(SystemFault.SYSTEM_TOO_SLOW, "the master is silent");
        }
        Instant now = clock.instant();
        return positions.stream()
                .filter(store::containsKey)
                .map(position -> new Word(position, left(position), now, 0))
                .toList();
    }
}
