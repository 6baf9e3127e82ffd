package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Feeds that come in parts. Every method may be called again. */
public interface FeedLedger {

    /**
     * Puts a part down, unless it is there already or the feed was taken.
     *
     * @param body as the master wrote it
     */
    Gathering keep(TenantId tenant, FeedPart part, StockReport report, byte[] body);

    /** What a feed of which all parts are there would do. */
    Sums sums(TenantId tenant, String feed);

    /** One part of it, as the master wrote it. */
    byte[] body(TenantId tenant, String feed, int part);

    /**
     * Positions that have stock at the channels of a full feed and that it does not name; none of one that is not full.
     *
     * @param after those that come after this one; empty for the first ones
     */
    List<Position> unnamed(TenantId tenant, String feed, Optional<Position> after, int most);

    /** Notes that all of it was heard, and drops its parts. */
    void taken(TenantId tenant, String feed);

    /**
     * Drops what never came complete, and forgets what was taken.
     *
     * @param before of that age
     * @return the feeds that never came complete
     */
    List<String> purge(TenantId tenant, Instant before);

    /** How far a feed is. */
    enum Gathering {
        PARTS_MISSING,
        COMPLETE,
        TAKEN_BEFORE
    }

    /**
     * What a feed would do.
     *
     * @param stocked positions that have stock now, at the channels it speaks of
     * @param emptied those of them that it says have none
     * @param unnamed those of them that it does not name; 0 if it is not full
     * @param asOf when its oldest part was so
     */
    record Sums(long stocked, long emptied, long unnamed, Instant asOf) {}
}
