package io.integrationhub.demo.scenario;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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

    /** What is parked of these subjects. */
    List<JsonNode> parked(String tenant, List<String> subjects) {
        return look("parked/" + tenant)
                .path("parked")
                .valueStream()
                .filter(each -> subjects.contains(each.path("subject").asString()))
                .toList();
    }

    /** Acts on an endpoint. */
    JsonNode act(String path, Object body) {
        return JsonHttp.required(actuator.post("/actuator/" + path, body), "acting on " + path);
    }
}
