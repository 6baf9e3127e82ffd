package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.level.LevelRule;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import java.util.List;

/**
 * Tells the other services when a position reaches its threshold, comes back above it, or turns out to be oversold; and
 * each change of what can be sold, where the tenant wants it for a search or a CDP.
 *
 * <p>What changes a position says so in its own transaction, and the crossing is noted in the one that compares it; so
 * none is lost and none is noted twice. One that is crossed back before anybody compared is not told.
 */
public class StockLevelFlow {

    private static final int MOST_AT_ONCE = 500;

    private final StockEventLedger crossings;
    private final StockEventPublisher events;

    public StockLevelFlow(StockEventLedger crossings, StockEventPublisher events) {
        this.crossings = crossings;
        this.events = events;
    }

    /**
     * Compares what changed, and tells what was not told.
     *
     * @return what was told
     */
    public List<StockEvent> look(Tenant tenant) {
        LevelRule watch = InventorySettings.of(tenant).toWatch();
        int compared;
        do {
            compared = crossings.review(tenant.id(), watch, MOST_AT_ONCE);
        } while (compared == MOST_AT_ONCE);

        List<StockEvent> untold = crossings.untold(tenant.id(), MOST_AT_ONCE);
        for (StockEvent crossing : untold) {
            events.tell(tenant, crossing);
            crossings.told(tenant.id(), crossing);
        }
        return untold;
    }
}
