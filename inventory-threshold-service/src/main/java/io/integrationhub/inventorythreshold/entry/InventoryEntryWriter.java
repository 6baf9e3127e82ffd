package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries.WriteResult;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes what is available to the inventory entries, and records what was written. */
public final class InventoryEntryWriter {

    private static final int BATCH_SIZE = 600;

    private final DesiredEntries desired;
    private final EntryLedger ledger;
    private final InventoryEntries entries;

    /** Number of callers of {@link #writeBatched} per tenant, including the one that is writing. */
    private final Map<TenantId, AtomicInteger> callers = new ConcurrentHashMap<>();

    InventoryEntryWriter(DesiredEntries desired, EntryLedger ledger, InventoryEntries entries) {
        this.desired = desired;
        this.ledger = ledger;
        this.entries = entries;
    }

    /**
     * Writes the entries of these positions. If the process dies meanwhile, they are written later.
     *
     * @return number of entries that were updated, created or removed
     */
    public int write(StockTenant tenant, Set<Position> positions) {
        Instant began = ledger.now();
        WriteResult result = entries.write(tenant, positions, some -> desired.of(tenant, some));
        ledger.recordWritten(tenant.id(), positions, result.entries(), began);
        return result.written();
    }

    /**
     * Writes the entries of one of many small reports. While another caller is writing, the positions are left to that
     * caller, who then writes all that have come meanwhile at once, with few requests.
     *
     * @return number of entries that this caller updated, created or removed
     */
    public int writeBatched(StockTenant tenant, Set<Position> positions) {
        AtomicInteger waiting = callers.computeIfAbsent(tenant.id(), _ -> new AtomicInteger());
        if (!waiting.compareAndSet(0, 1)) {
            ledger.markPending(tenant.id(), positions);
            if (waiting.getAndIncrement() > 0) {
                return 0;
            }
        }
        try {
            return write(tenant, positions) + writeForOthers(tenant, waiting);
        } catch (RuntimeException failure) {
            // What other callers left here remains pending.
            waiting.set(0);
            throw failure;
        }
    }

    private int writeForOthers(StockTenant tenant, AtomicInteger waiting) {
        int written = 0;
        int left = waiting.addAndGet(-1);
        while (left > 0) {
            try {
                written += writePending(tenant, 1);
            } catch (Fault _) {
                // The positions remain pending; the job that writes them reports the fault.
            }
            left = waiting.addAndGet(-left);
        }
        return written;
    }

    /**
     * Writes entries that are pending.
     *
     * @param batches maximum number of batches of up to 600 positions; the rest remains pending
     * @return number of entries that were updated, created or removed
     */
    public int writePending(StockTenant tenant, int batches) {
        int written = 0;
        for (int i = 0; i < batches; i++) {
            Set<Position> pending = ledger.claimPending(tenant.id(), BATCH_SIZE);
            if (pending.isEmpty()) {
                return written;
            }
            written += write(tenant, pending);
        }
        return written;
    }

    /** Makes all pending entries due now. */
    public void markAllPending(StockTenant tenant) {
        ledger.markAllPending(tenant.id());
    }
}
