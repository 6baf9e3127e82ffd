package io.integrationhub.sandbox.oms;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The stock position of an SKU at a channel.
 *
 * @param channel empty for stock that belongs to no channel
 */
public record OmsStockPosition(String sku, String channel) {

    static OmsStockPosition in(JsonNode item) {
        return new OmsStockPosition(
                item.path("sku").asString(), item.path("channel").asString(""));
    }

    /** A modifiable map for JSON, to which callers add their fields. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sku", sku);
        if (!channel.isEmpty()) {
            json.put("channel", channel);
        }
        return json;
    }
}
