package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.stock.report.StockReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The neutral form of a report, which mappings lead to; see the README. */
record StockReportForm(
        @Nullable String id,
        @Nullable String asOf,
        @Nullable Boolean full,
        @Nullable List<Item> items) {

    /** What a report states about one position. */
    record Item(
            @Nullable String sku,
            @Nullable String channel,
            @Nullable BigDecimal available,
            @Nullable BigDecimal change,
            @Nullable String id,
            @Nullable String asOf,
            @Nullable Long sequence,
            @Nullable String expectedDelivery,
            @Nullable Long restockableInDays,
            @Nullable Map<String, @Nullable Object> custom) {}

    /** Adds what the report does not state itself. */
    StockReportForm with(ReportHeaders headers) {
        return new StockReportForm(
                id == null ? headers.id().orElse(null) : id,
                asOf == null ? headers.asOf().map(Instant::toString).orElse(null) : asOf,
                full == null ? Boolean.valueOf(headers.isFull()) : full,
                items);
    }

    /** @throws IllegalArgumentException with a message that names the missing or invalid field */
    StockReport toReport() {
        if (items == null) {
            throw new IllegalArgumentException("items is missing");
        }
        List<StockReport.Item> converted = IntStream.range(0, items.size())
                .mapToObj(index -> new StockReportItem(this, items.get(index), index).toItem())
                .toList();
        return new StockReport(converted, Boolean.TRUE.equals(full));
    }
}
