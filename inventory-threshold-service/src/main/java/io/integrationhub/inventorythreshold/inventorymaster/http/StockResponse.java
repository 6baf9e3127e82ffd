package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMasterFault;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemResponse;
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
 * A response of the master, as translated by the tenant's mapping.
 *
 * @param fields all fields the mapping yields
 * @param items the quantities among them
 * @param asOf when the quantities were true; empty if the master does not state it
 */
record StockResponse(Map<?, ?> fields, List<?> items, Optional<Instant> asOf) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws PermanentFault {@code INVENTORY_MASTER_RESPONSE_UNREADABLE} if the mapping yields no list of items */
    static StockResponse of(Mapping mapping, SystemResponse response) {
        if (mapping.apply(document(response)) instanceof Map<?, ?> fields
                && fields.get("items") instanceof List<?> items) {
            Optional<Instant> asOf = Optional.ofNullable(fields.get("asOf")).map(StockResponse::time);
            return new StockResponse(fields, items, asOf);
        }
        throw unreadable("the mapping yields no list of items for status " + response.status());
    }

    private static Map<String, Object> document(SystemResponse response) {
        Map<String, Object> document = new HashMap<>();
        document.put("status", response.status());
        try {
            document.put("body", JSON.readValue(response.body(), Object.class));
        } catch (JacksonException _) {
            // Mappings can only read JSON; they see other responses without a body.
        }
        return document;
    }

    /**
     * The quantities.
     *
     * @param queriedAt time before the call, for a response that states no time
     */
    List<ReportedStock> stock(Instant queriedAt) {
        return items.stream().map(item -> stock(item, asOf.orElse(queriedAt))).toList();
    }

    private static ReportedStock stock(Object item, Instant asOf) {
        if (item instanceof Map<?, ?> fields
                && fields.get("sku") instanceof String sku
                && fields.get("available") instanceof Number available) {
            String channel = fields.get("channel") instanceof String key ? key : "";
            return ReportedStock.of(new Position(sku, channel), wholePieces(available), asOf);
        }
        throw unreadable("an item has no sku or no available quantity");
    }

    /** Rounds down, because half a piece cannot be sold. */
    private static long wholePieces(Number number) {
        return new BigDecimal(number.toString()).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static Instant time(Object text) {
        try {
            return OffsetDateTime.parse(text.toString()).toInstant();
        } catch (DateTimeException _) {
            throw unreadable("asOf is not an ISO 8601 time with an offset");
        }
    }

    static PermanentFault unreadable(String problem) {
        return new PermanentFault(
                InventoryMasterFault.INVENTORY_MASTER_RESPONSE_UNREADABLE,
                "the inventory master's response cannot be read: " + problem);
    }
}
