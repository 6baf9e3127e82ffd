package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The quantity of each position that the master last reported. All methods are repeatable. */
public interface ReportedStockLedger {

    /**
     * Records quantities, unless newer ones are known; the database compares. Of several for one position the newest
     * counts.
     *
     * @param clockSkew see {@link io.integrationhub.inventorythreshold.order.HoldTerms}
     * @return the positions whose quantity was recorded
     */
    Set<Position> record(TenantId tenant, Collection<ReportedStock> reported, Duration clockSkew);

    /**
     * Records quantities like {@link #record}, also over those that are only newer because their time lies in the
     * future: without that, such a position could not be repaired until then.
     *
     * @return the positions whose quantity was recorded
     */
    Set<Position> replace(TenantId tenant, Collection<ReportedStock> current, Duration clockSkew);

    /**
     * Records changes, each once. A position's quantity is its newest reported one plus all newer changes, in whatever
     * order both arrive. Changes of a position without a reported quantity wait for one.
     *
     * @return the positions with a new change that the reported quantity does not include
     */
    Set<Position> recordChanges(TenantId tenant, Collection<StockChange> changes, Duration clockSkew);

    /**
     * Takes the quantity of an inventory entry for a position that the master never reported. commercetools has already
     * deducted the orders that hold stock.
     *
     * @return whether the quantity was taken
     */
    boolean adopt(TenantId tenant, Position position, long quantity);

    /**
     * Merges old changes into the reported quantities, so that their number stays bounded.
     *
     * @param before changes of that age are not repeated any more
     */
    void compact(TenantId tenant, Instant before);

    /** The quantities of those positions that have stock. */
    Map<Position, Long> stocked(TenantId tenant, Set<Position> positions);

    /** The number of positions with stock at these channels. */
    long countStocked(TenantId tenant, Set<String> channels);

    /** The positions with stock at these channels that a report does not mention. */
    Set<Position> missingFrom(TenantId tenant, Set<String> channels, Set<Position> reported);
}
