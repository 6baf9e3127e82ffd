package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.level.LevelRule;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import java.util.List;

/** Which positions crossed their threshold, and whether that was told. */
public interface StockEventLedger {

    /**
     * Compares positions that something changed about with their thresholds, and notes each crossing in the same
     * transaction. A position that is compared for the first time crossed nothing, unless it is oversold; what can be
     * sold of it is news, where each change is.
     *
     * @return how many were compared; fewer than {@code most} if none is left
     */
    int review(TenantId tenant, LevelRule watch, int most);

    /** Crossings that were not told, the oldest first. */
    List<StockEvent> untold(TenantId tenant, int most);

    /** Notes that a crossing was told. Repeatable. */
    void told(TenantId tenant, StockEvent crossing);
}
