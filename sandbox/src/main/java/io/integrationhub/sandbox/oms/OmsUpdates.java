package io.integrationhub.sandbox.oms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Everything the OMS told about its orders: what the poll reads, and what webhooks are sent from. */
public final class OmsUpdates {

    private final OmsFile file;
    private final Consumer<JsonNode> webhooks;
    private final List<JsonNode> told = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    OmsUpdates(OmsFile file, Consumer<JsonNode> webhooks) {
        this.file = file;
        this.webhooks = webhooks;
    }

    /** All updates, oldest first. */
    public synchronized List<JsonNode> all() {
        return List.copyOf(told);
    }

    /** The updates of one order id, oldest first. */
    public synchronized List<JsonNode> of(String orderId) {
        return told.stream()
                .filter(update -> update.at("/order/id").asString().equals(orderId))
                .toList();
    }

    synchronized long nextSequence(String orderId) {
        return sequences.getOrDefault(orderId, 0L) + 1;
    }

    synchronized void tell(JsonNode update) {
        List<String> violations = OmsSchema.UPDATE.violations(update);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the update breaks the protocol: " + violations);
        }
        file.append("update", update);
        restore(update);
        webhooks.accept(update);
    }

    synchronized void restore(JsonNode update) {
        told.add(update);
        sequences.merge(
                update.at("/order/id").asString(), update.path("sequence").asLong(), Math::max);
    }

    /** The page of updates after a cursor; the cursor is the number of updates read so far. */
    synchronized Map<String, Object> page(String since, int limit) {
        int from = position(since);
        int to = Math.min(told.size(), from + limit);
        return Map.of("updates", List.copyOf(told.subList(from, to)), "next", String.valueOf(to));
    }

    private int position(String since) {
        try {
            int position = Integer.parseInt(since);
            if (position >= 0 && position <= told.size()) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new OmsRefusal(400, "BAD_CURSOR", "since must be a cursor from an earlier answer, not '" + since + "'");
    }
}
