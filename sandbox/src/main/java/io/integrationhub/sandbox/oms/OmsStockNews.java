package io.integrationhub.sandbox.oms;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Everything the OMS told about its stock: what the poll reads, and what webhooks are sent from. */
public final class OmsStockNews {

    private final InstantSource clock;
    private final OmsFile file;
    private final OmsWebhooks webhooks;
    private final List<JsonNode> told = new ArrayList<>();
    private final Map<OmsPlace, Long> sequences = new HashMap<>();

    OmsStockNews(InstantSource clock, OmsFile file, OmsWebhooks webhooks) {
        this.clock = clock;
        this.file = file;
        this.webhooks = webhooks;
    }

    /** How it tells. */
    public OmsWebhooks webhooks() {
        return webhooks;
    }

    /** All updates, oldest first. */
    public synchronized List<JsonNode> all() {
        return List.copyOf(told);
    }

    synchronized void tell(OmsPlace place, long available) {
        Map<String, Object> update = place.toJson();
        update.put("eventId", UUID.randomUUID().toString());
        update.put("occurredAt", clock.instant().toString());
        update.put("sequence", sequences.getOrDefault(place, 0L) + 1);
        update.put("available", available);
        JsonNode json = OmsAnswer.JSON.valueToTree(update);
        List<String> violations = OmsSchema.STOCK_UPDATE.violations(json);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the update breaks the protocol: " + violations);
        }
        file.append("stock-update", json);
        restore(json);
        webhooks.send(json);
    }

    synchronized void restore(JsonNode update) {
        told.add(update);
        sequences.merge(OmsPlace.in(update), update.path("sequence").asLong(), Math::max);
    }

    /** The page of updates after a cursor; the cursor is the number of updates read so far. */
    synchronized Map<String, Object> page(int from, int limit) {
        if (from > told.size()) {
            throw new OmsRefusal(400, "BAD_CURSOR", "since is no cursor from an earlier answer");
        }
        int to = Math.min(told.size(), from + limit);
        return Map.of("updates", List.copyOf(told.subList(from, to)), "next", String.valueOf(to));
    }
}
