package io.integrationhub.sandbox.cdp;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Implements the tracking API of Segment
 * (https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/) and its API for deletion and
 * suppression, as far as the hub uses them.
 *
 * <p>As the real one, it responds with 200 to events that it drops.
 */
public final class SegmentStandIn extends CdpStandIn {

    private static final int MAX_EVENT_BYTES = 32 * 1024;
    private static final int MAX_BATCH_BYTES = 500 * 1024;

    private final String writeKey;
    private final String controlToken;
    private final Set<String> messageIds = ConcurrentHashMap.newKeySet();
    private final Set<String> suppressed = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final List<JsonNode> dropped = new CopyOnWriteArrayList<>();

    private SegmentStandIn(InetSocketAddress address, String writeKey, String controlToken) {
        super(address);
        this.writeKey = writeKey;
        this.controlToken = controlToken;
    }

    /**
     * Starts it.
     *
     * @param writeKey user name of the basic authentication of the tracking API
     * @param controlToken bearer token of the API for deletion
     */
    public static SegmentStandIn start(InetSocketAddress address, String writeKey, String controlToken) {
        SegmentStandIn segment = new SegmentStandIn(address, writeKey, controlToken);
        segment.serve();
        return segment;
    }

    /** The events that it accepted, each once. */
    public List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** The events of one type, for example {@code identify}. */
    public List<JsonNode> events(String type) {
        return events.stream()
                .filter(event -> event.path("type").asString("").equals(type))
                .toList();
    }

    /** The events that it dropped although it responded with 200. */
    public List<JsonNode> dropped() {
        return List.copyOf(dropped);
    }

    @Override
    Response error(int status, String code) {
        return Response.json(status, CdpJson.object().put("success", false).put("message", code));
    }

    @Override
    Response handle(Request request) {
        return switch (request.route()) {
            case "POST v1/identify", "POST v1/track", "POST v1/group", "POST v1/alias" ->
                single(request, request.segments().getLast());
            case "POST v1/batch" -> batch(request);
            case "POST regulations" -> regulation(request);
            case "GET regulations" ->
                isController(request) ? Response.ok(CdpJson.object()) : error(401, "Unauthorized");
            default -> error(404, "Not Found");
        };
    }

    private Response single(Request request, String type) {
        if (!isTracker(request)) {
            return error(401, "Unauthorized");
        }
        if (request.body().length > MAX_EVENT_BYTES) {
            return error(400, "Exceed payload limit");
        }
        accept((ObjectNode) CdpJson.body(request), type);
        return Response.ok(CdpJson.object().put("success", true));
    }

    private Response batch(Request request) {
        if (!isTracker(request)) {
            return error(401, "Unauthorized");
        }
        JsonNode batch = CdpJson.body(request).path("batch");
        boolean tooLarge = request.body().length > MAX_BATCH_BYTES
                || batch.valueStream().anyMatch(event -> CdpJson.size(event) > MAX_EVENT_BYTES);
        if (tooLarge || !batch.isArray()) {
            return error(400, "Exceed payload limit");
        }
        batch.forEach(event -> accept((ObjectNode) event, event.path("type").asString("")));
        return Response.ok(CdpJson.object().put("success", true));
    }

    private void accept(ObjectNode event, String type) {
        event.put("type", type);
        String id = Stream.of("userId", "anonymousId")
                .map(name -> event.path(name).asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        String messageId = event.path("messageId").asString("");
        boolean complete = switch (type) {
            case "identify" -> event.path("traits").isObject();
            case "track" -> !event.path("event").asString("").isEmpty();
            case "group" -> !event.path("groupId").asString("").isEmpty();
            case "alias" -> !event.path("previousId").asString("").isEmpty();
            default -> false;
        };
        if (id.isEmpty() || !complete || messageId.isEmpty() || messageId.length() > 100 || suppressed.contains(id)) {
            dropped.add(event);
            return;
        }
        if (messageIds.add(messageId)) {
            events.add(event);
            apply(event, type, id);
        }
    }

    private void apply(ObjectNode event, String type, String id) {
        switch (type) {
            case "identify" -> merge(stored().computeIfAbsent(id, _ -> CdpJson.object()), event.path("traits"));
            case "alias" -> {
                ObjectNode previous = stored().remove(event.path("previousId").asString(""));
                if (previous != null) {
                    ObjectNode known = stored().computeIfAbsent(id, _ -> CdpJson.object());
                    previous.properties().stream()
                            .filter(trait -> !known.has(trait.getKey()))
                            .forEach(trait -> known.set(trait.getKey(), trait.getValue()));
                }
            }
            default -> {
                // Events about a person change no traits.
            }
        }
    }

    private static void merge(ObjectNode known, JsonNode traits) {
        traits.properties().forEach(trait -> {
            if (trait.getValue().isNull()) {
                known.remove(trait.getKey());
            } else {
                known.set(trait.getKey(), trait.getValue());
            }
        });
    }

    private Response regulation(Request request) {
        if (!isController(request)) {
            return error(401, "Unauthorized");
        }
        JsonNode body = CdpJson.body(request);
        boolean valid = body.path("regulationType").asString("").equals("SUPPRESS_WITH_DELETE")
                && body.path("subjectType").asString("").equals("USER_ID")
                && body.path("subjectIds").isArray()
                && !body.path("subjectIds").isEmpty();
        if (!valid) {
            return error(400, "invalid regulation");
        }
        body.path("subjectIds").forEach(subject -> {
            suppressed.add(subject.asString());
            stored().remove(subject.asString());
            events.removeIf(event -> event.path("userId").asString("").equals(subject.asString())
                    || event.path("anonymousId").asString("").equals(subject.asString()));
        });
        ObjectNode response = CdpJson.object();
        response.putObject("data").put("regulateId", "regulation-" + suppressed.size());
        return Response.ok(response);
    }

    private boolean isTracker(Request request) {
        String expected = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization")
                .filter(("Basic " + expected)::equals)
                .isPresent();
    }

    private boolean isController(Request request) {
        return request.header("Authorization")
                .filter(("Bearer " + controlToken)::equals)
                .isPresent();
    }
}
