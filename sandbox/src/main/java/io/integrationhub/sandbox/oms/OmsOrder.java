package io.integrationhub.sandbox.oms;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An order in the OMS.
 *
 * @param id assigned by the OMS
 * @param number the order number it was placed with
 * @param status its progress
 * @param version starts at 1 and increases with each replacement and cancellation
 * @param content as it was placed or last replaced
 */
public record OmsOrder(String id, String number, String status, int version, JsonNode content) {

    /**
     * A line of an order, or some of its items.
     *
     * @param quantity number of items
     */
    public record Line(String lineId, long quantity) {}

    OmsOrder replacedBy(JsonNode other) {
        return new OmsOrder(id, number, status, version + 1, other);
    }

    OmsOrder cancelled() {
        return new OmsOrder(id, number, "cancelled", version + 1, content);
    }

    OmsOrder withStatus(String other) {
        return new OmsOrder(id, number, other, version, content);
    }

    /** The lines that can be shipped, as opposed to fees and shipping costs. */
    public List<Line> goods() {
        return content.path("lines")
                .valueStream()
                .filter(line -> line.path("kind").asString().equals("item"))
                .map(line -> new Line(
                        line.path("id").asString(), line.path("quantity").asLong()))
                .toList();
    }
}
