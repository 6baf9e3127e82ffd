package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries.Shown;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes inventory entries show what is available, and keeps what was seen of them. */
public class InventoryEntryWriter {

    private static final int MOST_AT_ONCE = 600;

    private final DesiredEntries targets;
    private final EntryLedger ledger;
    private final InventoryEntries entries;

    /** Per tenant, how many callers wait for theirs to be shown, whoever does it included. */
    private final Map<TenantId, AtomicInteger> bursts = new ConcurrentHashMap<>();

    public InventoryEntryWriter(DesiredEntries targets, EntryLedger ledger, InventoryEntries entries) {
        this.targets = targets;
        this.ledger = ledger;
        this.entries = entries;
    }

    /**
     * The entries of these positions. If the process dies meanwhile, they are shown later.
     *
     * @return how many were written
     */
    public int show(Tenant tenant, Set<Position> positions) {
        Instant began = ledger.now();
        Shown shown = entries.show(tenant, positions, some -> targets.of(tenant, some));
        ledger.shown(tenant.id(), positions, shown.entries(), began);
        return shown.written();
    }

    /**
     * The same, of one of many small reports: while others are being shown, these are left to whoever does that, who
     * then shows all that came meanwhile at once, with few requests.
     *
     * @return how many were written by this caller
     */
    public int showTogether(Tenant tenant, Set<Position> positions) {
        AtomicInteger waiting = bursts.computeIfAbsent(tenant.id(), _ -> new AtomicInteger());
        if (!waiting.compareAndSet(0, 1)) {
            ledger.hurry(tenant.id(), positions);
            if (waiting.getAndIncrement() > 0) {
                return 0;
            }
        }
        try {
            return show(tenant, positions) + showWaiting(tenant, waiting);
        } catch (RuntimeException failure) {
            // What the others left stays due.
            waiting.set(0);
            throw failure;
        }
    }

    private int showWaiting(Tenant tenant, AtomicInteger waiting) {
        int written = 0;
        int left = waiting.addAndGet(-1);
        while (left > 0) {
            try {
                written += showDue(tenant, 1);
            } catch (Fault _) {
                // No concern of this caller: they are due again, and then it is told.
            }
            left = waiting.addAndGet(-left);
        }
        return written;
    }

    /**
     * The entries that are due; the rest of many the next time.
     *
     * @param times so often some hundred
     * @return how many were written
     */
    public int showDue(Tenant tenant, int times) {
        int written = 0;
        for (int i = 0; i < times; i++) {
            Set<Position> due = ledger.due(tenant.id(), MOST_AT_ONCE);
            if (due.isEmpty()) {
                return written;
            }
            written += show(tenant, due);
        }
        return written;
    }
}
