package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.inventorythreshold.stock.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A report as it stands in messages: the neutral form that mappings lead to; see the README. */
record StockReportJson(
        @Nullable String asOf, @Nullable Boolean full, @Nullable List<ItemJson> items) {

    /** One place of stock. */
    record ItemJson(
            @Nullable String sku,
            @Nullable String channel,
            @Nullable BigDecimal available,
            @Nullable String asOf,
            @Nullable Long sequence,
            @Nullable String expectedDelivery,
            @Nullable Long restockableInDays) {}

    StockReport toReport() {
        return new StockReport(
                required("items", items).stream().map(this::item).toList(),
                Boolean.TRUE.equals(full));
    }

    private StockReport.Item item(ItemJson item) {
        Position position =
                new Position(
                        required("items.sku", item.sku()),
                        Objects.requireNonNullElse(item.channel(), ""));
        // Half a piece cannot be sold.
        long available =
                required("items.available", item.available())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
        String time = item.asOf() == null ? required("asOf", asOf) : item.asOf();
        return new StockReport.Item(
                new Word(
                        position,
                        available,
                        time("asOf", time),
                        Objects.requireNonNullElse(item.sequence(), 0L)),
                new EntryDetails(
                        Optional.ofNullable(item.expectedDelivery())
                                .map(text -> time("items.expectedDelivery", text)),
                        item.restockableInDays() == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(item.restockableInDays())));
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
