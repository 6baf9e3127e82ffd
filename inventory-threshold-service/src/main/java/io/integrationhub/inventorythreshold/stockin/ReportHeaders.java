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
 * What the headers of a record state about the report in it. What the report states itself takes precedence.
 *
 * @param part the part of a feed that the report is; empty if it is a report of its own
 * @param asOf when the report was true
 * @param isFull whether the report lists all stock
 */
record ReportHeaders(Optional<FeedPart> part, Optional<Instant> asOf, boolean isFull) {

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
                    "the stock report cannot be read: its headers do not identify a part of a feed");
        }
    }

    private static int number(InboundRecord message, String header) {
        return message.header(header).map(Integer::parseInt).orElse(1);
    }

    /** An id for a report that states none. */
    Optional<String> id() {
        return part.map(it -> it.feed() + " " + it.number());
    }

    Map<String, String> toMap() {
        Map<String, String> headers = new HashMap<>();
        part.ifPresent(it -> {
            headers.put(FEED, it.feed());
            headers.put(PART, String.valueOf(it.number()));
            headers.put(PARTS, String.valueOf(it.parts()));
        });
        asOf.ifPresent(time -> headers.put(AS_OF, time.toString()));
        headers.put(FULL, String.valueOf(isFull));
        return headers;
    }
}
