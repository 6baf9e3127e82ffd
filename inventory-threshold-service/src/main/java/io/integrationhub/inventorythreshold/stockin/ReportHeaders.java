package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.stream.InboundRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a report came, as its record's headers say: what it says itself goes before that.
 *
 * @param part which part of a feed it is; empty for a report of its own
 * @param asOf when it was so
 * @param isFull whether it names everything there is
 */
record ReportHeaders(Optional<FeedPart> part, Optional<Instant> asOf, boolean isFull) {

    /** Nothing is known but what the report says. */
    static final ReportHeaders AS_IT_SAYS = new ReportHeaders(Optional.empty(), Optional.empty(), false);

    private static final String FEED = "hub-feed";
    private static final String PART = "hub-feed-part";
    private static final String PARTS = "hub-feed-parts";
    private static final String AS_OF = "hub-feed-as-of";
    private static final String FULL = "hub-feed-full";

    /** @throws PermanentFault {@code STOCK_REPORT_MALFORMED} */
    static ReportHeaders of(InboundRecord message) {
        try {
            return new ReportHeaders(
                    message.header(FEED).map(feed -> new FeedPart(feed, number(message, PART), number(message, PARTS))),
                    message.header(AS_OF).map(Instant::parse),
                    message.header(FULL).map(Boolean::valueOf).orElse(false));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new PermanentFault(
                    StockReportFault.STOCK_REPORT_MALFORMED,
                    "a report about stock cannot be read: its headers name no part of a feed");
        }
    }

    private static int number(InboundRecord message, String header) {
        return message.header(header).map(Integer::parseInt).orElse(1);
    }

    /** What tells its items from those of other reports. */
    Optional<String> id() {
        return part.map(found -> found.feed() + " " + found.number());
    }

    /** The headers that say so. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        part.ifPresent(found -> {
            headers.put(FEED, found.feed());
            headers.put(PART, String.valueOf(found.number()));
            headers.put(PARTS, String.valueOf(found.parts()));
        });
        asOf.ifPresent(time -> headers.put(AS_OF, time.toString()));
        headers.put(FULL, String.valueOf(isFull));
        return headers;
    }
}
