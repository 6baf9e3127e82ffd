package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockUpdate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Converts one item of a report.
 *
 * @param index place of the item in the report
 * @param rules what applies to all items
 */
record StockReportItem(StockReportForm report, StockReportForm.Item item, int index, Rules rules) {

    /**
     * What applies to all items.
     *
     * @param latest latest acceptable time; a later one would hide all reports until then
     * @param locations the supply channel of each location
     */
    record Rules(Instant latest, Locations locations) {}

    StockReport.Item toItem() {
        return new StockReport.Item(update(), details());
    }

    private StockUpdate update() {
        Position position = new Position(
                required("items.sku", item.sku()), rules.locations().channelOf(item));
        Instant asOf = item.asOf() == null ? required("asOf", report.asOf()) : item.asOf();
        if (asOf.isAfter(rules.latest())) {
            throw new IllegalArgumentException(
                    "asOf '" + asOf + "' of sku " + position.sku() + " is too far in the future");
        }
        long sequence = Objects.requireNonNullElse(item.sequence(), 0L);
        Long change = item.change();
        if (change == null) {
            return new ReportedStock(position, required("items.available", item.available()), asOf, sequence);
        }
        if (item.available() != null) {
            throw new IllegalArgumentException("an item has both available and change");
        }
        return new StockChange(position, change, asOf, changeId(), sequence);
    }

    /** The item's own id, otherwise its sequence number, otherwise its place in a report with an id. */
    private String changeId() {
        if (item.id() != null && !item.id().isBlank()) {
            return item.id();
        }
        if (item.sequence() != null && item.sequence() > 0) {
            return "sequence " + item.sequence();
        }
        if (report.id() != null && !report.id().isBlank()) {
            return report.id() + " " + index;
        }
        throw new PermanentFault(
                StockReportFault.STOCK_CHANGE_WITHOUT_ID,
                "an item has a change, and neither the item nor the report has an id or a sequence: if it were"
                        + " repeated, it would count twice");
    }

    private EntryDetails details() {
        return new EntryDetails(
                Optional.ofNullable(item.expectedDelivery()),
                optional(item.restockableInDays()),
                optional(item.minCartQuantity()),
                optional(item.maxCartQuantity()),
                customFields());
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Without empty fields, which leave the entry's values unchanged. */
    private Map<String, Object> customFields() {
        Map<String, Object> fields = new HashMap<>();
        if (item.custom() != null) {
            item.custom().forEach((name, value) -> {
                if (value != null) {
                    fields.put(name, value);
                }
            });
        }
        return fields;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
