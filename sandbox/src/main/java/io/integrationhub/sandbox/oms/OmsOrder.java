package io.integrationhub.sandbox.oms;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An order as the OMS has it.
 *
 * @param id the number the OMS gave it
 * @param number the order number it came with
 * @param status how far it got
 * @param version counts up with every replacement and cancellation, from 1
 * @param content as it was placed or last replaced
 */
public record OmsOrder(String id, String number, String status, int version, JsonNode content) {

    OmsOrder replacedBy(JsonNode other) {
        return new OmsOrder(id, number, status, version + 1, other);
    }

    OmsOrder cancelled() {
        return new OmsOrder(id, number, "cancelled", version + 1, content);
    }

    OmsOrder withStatus(String other) {
        return new OmsOrder(id, number, other, version, content);
    }

    /** The lines that are goods: what can be shipped. */
    public List<OmsLine> goods() {
        return content.path("lines")
                .valueStream()
                .filter(line -> line.path("kind").asString().equals("item"))
                .map(line -> new OmsLine(
                        line.path("id").asString(), line.path("quantity").asLong()))
                .toList();
    }
}
