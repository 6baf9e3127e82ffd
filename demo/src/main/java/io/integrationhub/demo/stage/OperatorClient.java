package io.integrationhub.demo.stage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client for the operator endpoints of a service. */
public final class OperatorClient {

    private final JsonHttp actuator;

    public OperatorClient(URI management) {
        String credentials =
                Base64.getEncoder().encodeToString("operator:sandbox-operator".getBytes(StandardCharsets.UTF_8));
        this.actuator = new JsonHttp(management, "Basic " + credentials);
    }

    /** Reads an endpoint. */
    public JsonNode read(String path) {
        return JsonHttp.required(actuator.get("/actuator/" + path), "reading " + path);
    }

    /** Writes to an endpoint. */
    public JsonNode write(String path, Object body) {
        return JsonHttp.required(actuator.post("/actuator/" + path, body), "writing to " + path);
    }

    /** Returns the parked records of a tenant. */
    public List<JsonNode> parked(String tenant) {
        return read("parked?state=PARKED&tenant=" + tenant)
                .path("records")
                .valueStream()
                .toList();
    }

    /** Returns the parked records of one resource. */
    public List<JsonNode> parkedWithKey(String tenant, String key) {
        return parked(tenant).stream()
                .filter(each -> each.path("key").asString("").equals(key))
                .toList();
    }

    /** Returns the journal of an order, oldest step first. */
    public List<JsonNode> journal(String tenant, String orderNumber) {
        return read("journal/" + tenant + "/" + orderNumber)
                .path("steps")
                .valueStream()
                .toList();
    }

    /** Replays a parked record. */
    public void replay(long id) {
        JsonHttp.required(actuator.post("/actuator/parked/" + id, Map.of("action", "replay")), "replaying");
    }
}
