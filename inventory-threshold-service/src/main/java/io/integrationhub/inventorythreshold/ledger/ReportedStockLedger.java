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

/** The master's last word on each position. Every method may be called again. */
public interface ReportedStockLedger {

    /**
     * Keeps those words that are not older than what is known; the database itself compares.
     *
     * @param words of several on one position, the newest counts
     * @param tolerance see {@link io.integrationhub.inventorythreshold.order.HoldTerms}
     * @return the positions whose word was kept; those of the others were older
     */
    Set<Position> hear(TenantId tenant, Collection<ReportedStock> words, Duration tolerance);

    /**
     * Adds changes to the words they follow, each once, in whatever order they and the words come: the quantity of a
     * position is its newest word with all newer changes. Changes to a position without a word wait for one.
     *
     * @return the positions with a change that was new and that the word did not include
     */
    Set<Position> apply(TenantId tenant, Collection<StockChange> changes, Duration tolerance);

    /**
     * Takes what an entry shows as the word on a position of which the master never spoke. Orders that hold something
     * have it already: commercetools took it off.
     *
     * @return whether it counts, because the master did not speak
     */
    boolean believe(TenantId tenant, Position position, long shown);

    /**
     * Makes old changes part of the words they follow.
     *
     * @param before changes of that age are not told again
     */
    void fold(TenantId tenant, Instant before);

    /** Those of these positions of which the master last said that there is some. */
    Map<Position, Long> stocked(TenantId tenant, Set<Position> positions);

    /** How many positions at these channels there are of which it last said so. */
    long countStocked(TenantId tenant, Set<String> channels);

    /** Those of them that are not named. */
    Set<Position> unnamed(TenantId tenant, Set<String> channels, Set<Position> named);
}
