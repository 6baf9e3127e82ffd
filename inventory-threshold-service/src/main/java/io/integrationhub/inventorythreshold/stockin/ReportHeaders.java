package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.stream.FeedHeaders;
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
 * @param areUnreadableParked whether the items that cannot be read have records of their own
 * @param item the item of another report that this one consists of; empty if it is no such item
 */
record ReportHeaders(
        Optional<FeedPart> part,
        Optional<Instant> asOf,
        boolean isFull,
        boolean areUnreadableParked,
        Optional<ItemOf> item) {

    private static final String AS_OF = "hub-feed-as-of";
    private static final String UNREADABLE = "hub-feed-unreadable";
    private static final String PARKED = "parked";
    private static final String ITEM = "hub-report-item";
    private static final String REPORT = "hub-report-id";

    /**
     * Identifies an item of a report.
     *
     * @param report id of the report; empty if it has none, or states it itself
     * @param index place of the item in the report
     */
    record ItemOf(String report, int index) {}

    /** @throws PermanentFault {@code STOCK_REPORT_MALFORMED} */
    static ReportHeaders of(InboundRecord message) {
        try {
            FeedHeaders headers = FeedHeaders.of(message);
            return new ReportHeaders(
                    headers.name().map(feed -> new FeedPart(feed, headers.part(), headers.parts())),
                    message.header(AS_OF).map(Instant::parse),
                    headers.isFull(),
                    message.header(UNREADABLE).filter(PARKED::equals).isPresent(),
                    message.header(ITEM)
                            .map(index -> new ItemOf(message.header(REPORT).orElse(""), Integer.parseInt(index))));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new PermanentFault(
                    StockReportFault.STOCK_REPORT_MALFORMED,
                    "the stock report cannot be read: its headers do not identify a part of a feed");
        }
    }

    /** The headers of a part of a file. */
    static ReportHeaders ofPart(FeedPart part, Instant asOf, boolean isFull) {
        return new ReportHeaders(Optional.of(part), Optional.of(asOf), isFull, true, Optional.empty());
    }

    /** The headers of a report that consists of one item of this one, and is never a full one. */
    ReportHeaders ofItem(int index) {
        return new ReportHeaders(
                Optional.empty(), asOf, false, false, Optional.of(new ItemOf(id().orElse(""), firstItem() + index)));
    }

    /** An id for a report that states none. */
    Optional<String> id() {
        return item.map(ItemOf::report)
                .filter(id -> !id.isEmpty())
                .or(() -> part.map(it -> it.feed() + " " + it.number()));
    }

    /** Place of the report's first item in the report that it is an item of. */
    int firstItem() {
        return item.map(ItemOf::index).orElse(0);
    }

    Map<String, String> toMap() {
        Map<String, String> headers = new HashMap<>(new FeedHeaders(
                        part.map(FeedPart::feed),
                        part.map(FeedPart::number).orElse(1),
                        part.map(FeedPart::parts).orElse(1),
                        isFull)
                .toMap());
        asOf.ifPresent(time -> headers.put(AS_OF, time.toString()));
        item.ifPresent(it -> {
            headers.put(REPORT, it.report());
            headers.put(ITEM, String.valueOf(it.index()));
        });
        if (areUnreadableParked) {
            headers.put(UNREADABLE, PARKED);
        }
        return headers;
    }
}
