package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.stockin.StockReportReader.ReadItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The neutral form of a report, which mappings lead to; see the README. */
record StockReportForm(
        @Nullable String id,
        @Nullable Instant asOf,
        @Nullable Boolean full,
        @Nullable List<Item> items) {

    /** What a report states about one position. */
    record Item(
            @Nullable String sku,
            @Nullable String channel,
            @Nullable String location,
            @Nullable Long available,
            @Nullable Long change,
            @Nullable String id,
            @Nullable Instant asOf,
            @Nullable Long sequence,
            @Nullable Instant expectedDelivery,
            @Nullable Long restockableInDays,
            @Nullable Long minCartQuantity,
            @Nullable Long maxCartQuantity,
            @Nullable Map<String, @Nullable Object> custom) {}

    /** Adds what the report does not state itself. */
    StockReportForm with(ReportHeaders headers) {
        return new StockReportForm(
                id == null ? headers.id().orElse(null) : id,
                asOf == null ? headers.asOf().orElse(null) : asOf,
                isFull(headers),
                items);
    }

    /** An item of a full report is no full report. */
    private Boolean isFull(ReportHeaders headers) {
        return headers.item().isEmpty() && (full == null ? headers.isFull() : full);
    }

    /**
     * The items, or nothing in place of one that is empty.
     *
     * @param index place of an item in the report as it was sent
     * @param firstItem place of its first item in another report, of which it is an item
     * @param rules what applies to all items
     * @throws IllegalArgumentException with a message that names the missing or invalid field
     */
    List<ReadItem> toItems(IntUnaryOperator index, int firstItem, StockReportItem.Rules rules) {
        if (items == null) {
            throw new IllegalArgumentException("items is missing");
        }
        return IntStream.range(0, items.size())
                .filter(item -> items.get(item) != null)
                .mapToObj(item -> new ReadItem(
                        index.applyAsInt(item),
                        new StockReportItem(this, items.get(item), firstItem + index.applyAsInt(item), rules).toItem(),
                        Boolean.TRUE.equals(full)))
                .toList();
    }
}
