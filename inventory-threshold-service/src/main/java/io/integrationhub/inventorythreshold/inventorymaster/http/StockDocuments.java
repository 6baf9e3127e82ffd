package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster.Listing;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemAnswer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written in questions and read from answers, by way of a tenant's mappings.
 *
 * @param query makes the question
 * @param answer reads the answer
 * @param list reads a page of all there is
 */
record StockDocuments(Mapping query, Mapping answer, Mapping list) {

    private static final JsonMapper JSON = new JsonMapper();

    byte[] question(Set<Position> positions) {
        List<Map<String, Object>> items =
                positions.stream().sorted().map(StockDocuments::item).toList();
        return JSON.writeValueAsBytes(query.apply(Map.of("items", items)));
    }

    static Map<String, Object> item(Position position) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("sku", position.sku());
        if (!position.channel().isEmpty()) {
            item.put("channel", position.channel());
        }
        return item;
    }

    /** @param asked when the question was put, for an answer without a time of its own */
    List<ReportedStock> words(SystemAnswer response, Instant asked) {
        return StockResponse.of(answer, response).words(asked);
    }

    /** @param asked as of {@link #words} */
    Listing listing(SystemAnswer response, Instant asked) {
        StockResponse page = StockResponse.of(list, response);
        Optional<String> next = Optional.ofNullable(page.fields().get("next")).map(Object::toString);
        return new Listing(page.words(asked), next);
    }
}
