package io.integrationhub.sandbox.oms;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where stock of an article is.
 *
 * @param channel empty for the stock that is nowhere in particular
 */
public record OmsPlace(String sku, String channel) {

    static OmsPlace in(JsonNode item) {
        return new OmsPlace(item.path("sku").asString(), item.path("channel").asString(""));
    }

    /** As it stands in JSON, for further fields. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sku", sku);
        if (!channel.isEmpty()) {
            json.put("channel", channel);
        }
        return json;
    }
}
