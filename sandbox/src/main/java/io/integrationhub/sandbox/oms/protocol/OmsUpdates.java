package io.integrationhub.sandbox.oms.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The updates the OMS published about its orders or its stock: the poll reads them, and webhooks send each new one. */
public final class OmsUpdates {

    private final OmsSchema schema;
    private final Function<JsonNode, ?> subjectOf;
    private final OmsEventFile file;
    private final OmsWebhooks webhooks;
    private final List<JsonNode> published = new ArrayList<>();
    private final Map<Object, Long> sequences = new HashMap<>();

    /**
     * Without any updates yet.
     *
     * @param subjectOf what an update is about; each subject has sequence numbers of its own
     */
    public OmsUpdates(OmsSchema schema, Function<JsonNode, ?> subjectOf, OmsEventFile file, OmsWebhooks webhooks) {
        this.schema = schema;
        this.subjectOf = subjectOf;
        this.file = file;
        this.webhooks = webhooks;
    }

    /** The webhooks that send the updates. */
    public OmsWebhooks webhooks() {
        return webhooks;
    }

    /** All updates, oldest first. */
    public synchronized List<JsonNode> all() {
        return List.copyOf(published);
    }

    /** The updates about one subject, oldest first. */
    public synchronized List<JsonNode> of(Object subject) {
        return published.stream()
                .filter(update -> subjectOf.apply(update).equals(subject))
                .toList();
    }

    /** The sequence number for the next update about a subject; synchronize on this object until it is published. */
    public synchronized long nextSequence(Object subject) {
        return sequences.getOrDefault(subject, 0L) + 1;
    }

    /** Stores an update and sends it by webhook. */
    public synchronized void publish(JsonNode update) {
        List<String> violations = schema.violations(update);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the update violates the protocol: " + violations);
        }
        file.append(schema.name(), update);
        restore(update);
        webhooks.send(update);
    }

    /** Adds an update that was published before a restart. */
    public synchronized void restore(JsonNode update) {
        published.add(update);
        sequences.merge(subjectOf.apply(update), update.path("sequence").asLong(), Math::max);
    }

    /** The page of updates after a cursor; the cursor is the number of updates read so far. */
    public synchronized Map<String, Object> page(String cursor, int limit) {
        int from = position(cursor);
        int to = Math.min(published.size(), from + limit);
        return Map.of("updates", List.copyOf(published.subList(from, to)), "next", String.valueOf(to));
    }

    private int position(String cursor) {
        boolean number = cursor.matches("[0-9]{1,9}");
        if (!number || Integer.parseInt(cursor) > published.size()) {
            throw new OmsRejection(
                    400, "BAD_CURSOR", "since must be a cursor from an earlier response, not '" + cursor + "'");
        }
        return Integer.parseInt(cursor);
    }
}
