package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInFaults;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The admin endpoints under {@code /stand-in/}, which a real engine does not have; they work while the engine is down.
 *
 * @param engine the engine they control
 */
record TaxAdmin(TaxStandIn engine) {

    static final String PATH = "/stand-in/";

    Response handle(Request request) {
        return switch (request.route()) {
            case "GET stand-in/documents" -> documents();
            case "PUT stand-in/faults" -> setFaults(TaxJson.body(request));
            case "DELETE stand-in/faults" -> {
                engine.faults().clear();
                yield done();
            }
            default ->
                Response.json(
                        404, TaxJson.object().put("error", "the stand-in has no admin endpoint " + request.path()));
        };
    }

    private Response documents() {
        ObjectNode body = TaxJson.object().put("quotes", engine.quotes());
        ArrayNode documents = body.putArray("documents");
        engine.transactions().forEach(documents::add);
        return Response.ok(body);
    }

    private Response setFaults(JsonNode body) {
        StandInFaults faults = engine.faults();
        faults.clear();
        faults.delayResponses(Duration.parse(body.path("delay").asString("PT0S")));
        faults.dropResponses(body.path("responsesToDrop").asInt(0));
        if (body.path("down").asBoolean(false)) {
            faults.goDown();
        }
        return done();
    }

    private static Response done() {
        return Response.ok(TaxJson.object().put("done", true));
    }
}
