package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockUpdate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A report as it stands in messages: the neutral form that mappings lead to; see the README. */
record StockReportForm(
        @Nullable String id,
        @Nullable String asOf,
        @Nullable Boolean full,
        @Nullable List<ItemJson> items) {

    /** One place of stock. */
    record ItemJson(
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

    /** The same with what it does not say itself. */
    StockReportForm with(ReportHeaders delivery) {
        return new StockReportForm(
                id == null ? delivery.id().orElse(null) : id,
                asOf == null ? delivery.asOf().map(Instant::toString).orElse(null) : asOf,
                full == null ? Boolean.valueOf(delivery.isFull()) : full,
                items);
    }

    StockReport toReport() {
        List<ItemJson> all = required("items", items);
        return new StockReport(
                IntStream.range(0, all.size())
                        .mapToObj(i -> item(all.get(i), i))
                        .toList(),
                Boolean.TRUE.equals(full));
    }

    private StockReport.Item item(ItemJson item, int place) {
        return new StockReport.Item(
                news(item, place),
                new EntryDetails(
                        Optional.ofNullable(item.expectedDelivery()).map(text -> time("items.expectedDelivery", text)),
                        item.restockableInDays() == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(item.restockableInDays()),
                        fields(item.custom())));
    }

    /** What is empty is left as it is. */
    private static Map<String, Object> fields(@Nullable Map<String, @Nullable Object> custom) {
        Map<String, Object> fields = new HashMap<>();
        if (custom != null) {
            custom.forEach((name, value) -> {
                if (value != null) {
                    fields.put(name, value);
                }
            });
        }
        return fields;
    }

    private StockUpdate news(ItemJson item, int place) {
        Position position =
                new Position(required("items.sku", item.sku()), Objects.requireNonNullElse(item.channel(), ""));
        Instant time = time("asOf", item.asOf() == null ? required("asOf", asOf) : item.asOf());
        long sequence = Objects.requireNonNullElse(item.sequence(), 0L);
        BigDecimal change = item.change();
        if (change == null) {
            return new ReportedStock(position, whole(required("items.available", item.available())), time, sequence);
        }
        if (item.available() != null) {
            throw new IllegalArgumentException("an item says both available and change");
        }
        return new StockChange(position, whole(change), time, new StockChange.Mark(mark(item, place), sequence));
    }

    /** Half a piece cannot be sold. */
    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** The item's own id, else its number, else its place in a report that has an id. */
    private String mark(ItemJson item, int place) {
        if (item.id() != null && !item.id().isBlank()) {
            return item.id();
        }
        if (item.sequence() != null && item.sequence() > 0) {
            return "sequence " + item.sequence();
        }
        if (id != null && !id.isBlank()) {
            return id + " " + place;
        }
        throw new PermanentFault(
                StockReportFault.STOCK_CHANGE_WITHOUT_ID,
                "an item says how much more or less there is, and neither it nor the report has an"
                        + " id or a sequence: repeated, it would count twice");
    }

    private static Instant time(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(name + " is no time of ISO 8601 with an offset");
        }
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
