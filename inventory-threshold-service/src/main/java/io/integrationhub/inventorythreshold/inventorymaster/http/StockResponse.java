package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMasterFault;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a mapping made of an answer of the master.
 *
 * @param fields all that it made
 * @param items the quantities among them
 * @param asOf when they were so; empty if the master does not say
 */
record StockResponse(Map<?, ?> fields, List<?> items, Optional<Instant> asOf) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws PermanentFault {@code INVENTORY_MASTER_ANSWER_UNREADABLE} if the mapping makes no list of items of it */
    static StockResponse of(Mapping mapping, SystemAnswer response) {
        if (mapping.apply(document(response)) instanceof Map<?, ?> fields
                && fields.get("items") instanceof List<?> items) {
            return new StockResponse(
                    fields, items, Optional.ofNullable(fields.get("asOf")).map(StockResponse::time));
        }
        throw unreadable("status " + response.status() + " makes no list of items");
    }

    private static Map<String, Object> document(SystemAnswer response) {
        Map<String, Object> document = new HashMap<>();
        document.put("status", response.status());
        try {
            document.put("body", JSON.readValue(response.body(), Object.class));
        } catch (JacksonException _) {
            // An answer without JSON has no body that a mapping could read.
        }
        return document;
    }

    /** @param asked when the question was put, for an answer without a time of its own */
    List<ReportedStock> words(Instant asked) {
        return items.stream().map(item -> word(item, asOf.orElse(asked))).toList();
    }

    private static ReportedStock word(Object item, Instant asOf) {
        if (item instanceof Map<?, ?> fields
                && fields.get("sku") instanceof String sku
                && fields.get("available") instanceof Number available) {
            String channel = fields.get("channel") instanceof String named ? named : "";
            return new ReportedStock(new Position(sku, channel), whole(available), asOf, 0);
        }
        throw unreadable("an item lacks sku or available");
    }

    /** Half a piece cannot be sold. */
    private static long whole(Number number) {
        return new BigDecimal(number.toString()).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static Instant time(Object text) {
        try {
            return OffsetDateTime.parse(text.toString()).toInstant();
        } catch (DateTimeException _) {
            throw unreadable("asOf is no time of ISO 8601 with an offset");
        }
    }

    static PermanentFault unreadable(String problem) {
        return new PermanentFault(
                InventoryMasterFault.INVENTORY_MASTER_ANSWER_UNREADABLE,
                "the inventory master's answer cannot be read: " + problem);
    }
}
