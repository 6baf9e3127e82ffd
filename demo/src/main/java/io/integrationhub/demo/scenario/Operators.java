package io.integrationhub.demo.scenario;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The people who watch a service through its actuator endpoints. */
final class Operators {

    private final JsonHttp actuator;

    Operators(URI management) {
        String credentials =
                Base64.getEncoder().encodeToString("operator:sandbox-operator".getBytes(StandardCharsets.UTF_8));
        this.actuator = new JsonHttp(management, "Basic " + credentials);
    }

    /** What an endpoint says. */
    JsonNode look(String path) {
        return JsonHttp.required(actuator.get("/actuator/" + path), "looking at " + path);
    }

    /** What is parked of a tenant. */
    List<JsonNode> parked(String tenant) {
        return look("parked?state=PARKED&tenant=" + tenant)
                .path("records")
                .valueStream()
                .toList();
    }

    /** What is parked of one resource. */
    List<JsonNode> parkedWithKey(String tenant, String key) {
        return parked(tenant).stream()
                .filter(each -> each.path("key").asString("").equals(key))
                .toList();
    }

    /** The steps the hub noted about an order, oldest first. */
    List<JsonNode> journal(String tenant, String orderNumber) {
        return look("journal/" + tenant + "/" + orderNumber)
                .path("steps")
                .valueStream()
                .toList();
    }

    /** Sends a parked record on its way again. */
    void replay(long id) {
        JsonHttp.required(actuator.post("/actuator/parked/" + id, Map.of("action", "replay")), "replaying");
    }
}
