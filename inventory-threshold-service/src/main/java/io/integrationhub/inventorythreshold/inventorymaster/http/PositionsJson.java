package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Positions as the mappings of requests receive them. */
final class PositionsJson {

    private PositionsJson() {}

    static List<Map<String, Object>> items(Collection<Position> positions) {
        return positions.stream().sorted().map(PositionsJson::item).toList();
    }

    static List<Map<String, Object>> items(Map<Position, Long> quantities) {
        List<Map<String, Object>> items = new ArrayList<>();
        new TreeMap<>(quantities).forEach((position, quantity) -> {
            Map<String, Object> item = item(position);
            item.put("quantity", quantity);
            items.add(item);
        });
        return items;
    }

    private static Map<String, Object> item(Position position) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("sku", position.sku());
        if (!position.channel().isEmpty()) {
            item.put("channel", position.channel());
        }
        return item;
    }
}
