package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.level.LevelRule;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import java.util.List;

/**
 * Publishes an event when a position reaches its threshold, is replenished or turns out to be oversold; and for each
 * change of an available quantity if the tenant wants that, for example for a search index or a CDP.
 *
 * <p>Whatever changes a position requests a comparison with the threshold in its own transaction, and an event is
 * recorded in the transaction of the comparison, so none is lost or recorded twice. A crossing that is reversed before
 * the comparison causes no event.
 */
class StockLevelFlow {

    private static final int LIMIT = 500;

    private final StockEventLedger ledger;
    private final StockEventPublisher publisher;

    StockLevelFlow(StockEventLedger ledger, StockEventPublisher publisher) {
        this.ledger = ledger;
        this.publisher = publisher;
    }

    /**
     * Detects events, and publishes those that are not published yet.
     *
     * @return what was published
     */
    List<StockEvent> publishChanges(StockTenant tenant) {
        LevelRule rule = tenant.settings().toLevelRule();
        int compared;
        do {
            compared = ledger.detect(tenant.id(), rule, LIMIT);
        } while (compared == LIMIT);

        List<StockEvent> events = ledger.unpublished(tenant.id(), LIMIT);
        for (StockEvent event : events) {
            publisher.publish(tenant.id(), event);
            ledger.markPublished(tenant.id(), event);
        }
        return events;
    }
}
