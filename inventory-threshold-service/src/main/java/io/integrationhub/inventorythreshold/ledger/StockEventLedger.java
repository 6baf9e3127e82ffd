package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.level.LevelRule;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import java.util.List;

/** The outbox of stock events. */
public interface StockEventLedger {

    /**
     * Compares changed positions with their thresholds and records the events that follow, in one transaction.
     *
     * @return number of positions compared; less than {@code limit} if none is left
     */
    int detect(TenantId tenant, LevelRule rule, int limit);

    /** Events that are not published yet, the oldest first. */
    List<StockEvent> unpublished(TenantId tenant, int limit);

    /** Records that an event was published. Repeatable. */
    void markPublished(TenantId tenant, StockEvent event);
}
