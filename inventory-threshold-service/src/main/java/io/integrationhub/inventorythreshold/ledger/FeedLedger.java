package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Feeds that arrive in parts. All methods are repeatable. */
public interface FeedLedger {

    /** Stores a part, unless it is stored already or its feed was applied. */
    FeedState addPart(TenantId tenant, FeedPart part, StockReport report);

    /** What a complete feed would change. */
    FeedEffect effect(TenantId tenant, String feed);

    /**
     * What the parts of a feed state, ordered by position and part: all about one position, then all about the next.
     *
     * @param after the last position of the previous page; empty for the first page
     * @param positions the number of positions of a page
     */
    List<StockReport.Item> items(TenantId tenant, String feed, Optional<Position> after, int positions);

    /**
     * The positions with stock at the channels of a full feed that the feed does not mention; none for other feeds.
     *
     * @param after the last position of the previous page; empty for the first page
     */
    List<Position> missing(TenantId tenant, String feed, Optional<Position> after, int limit);

    /** Records that a feed was applied, and deletes its parts. */
    void markApplied(TenantId tenant, String feed);

    /** How far a feed has come. */
    enum FeedState {
        INCOMPLETE,
        COMPLETE,
        ALREADY_APPLIED
    }

    /**
     * What a feed would change.
     *
     * @param stocked number of positions with stock at the channels that the feed mentions
     * @param emptied number of those that the feed sets to zero
     * @param missing number of those that the feed does not mention; 0 unless it is full
     * @param asOf time of the oldest part
     */
    record FeedEffect(long stocked, long emptied, long missing, Instant asOf) {}
}
