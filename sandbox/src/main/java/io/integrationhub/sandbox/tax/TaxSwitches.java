package io.integrationhub.sandbox.tax;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The switches and the view that a real engine does not have, under {@code /stand-in/}; they work also while the engine
 * does not.
 *
 * @param engine what is switched
 */
record TaxSwitches(TaxStandIn engine) {

    static final String PATH = "/stand-in/";

    TaxAnswerJson answer(TaxRequest request) {
        return switch (request.method() + " " + request.path().substring(PATH.length())) {
            case "GET documents" -> documents();
            case "PUT faults" -> behave(request.body());
            case "DELETE faults" -> {
                engine.faults().none();
                yield done();
            }
            default ->
                new TaxAnswerJson(
                        404, TaxAnswerJson.object().put("error", "the stand-in has no switch " + request.path()));
        };
    }

    private TaxAnswerJson documents() {
        ObjectNode answer = TaxAnswerJson.object().put("quotes", engine.quotes());
        ArrayNode documents = answer.putArray("documents");
        engine.transactions().forEach(documents::add);
        return new TaxAnswerJson(200, answer);
    }

    private TaxAnswerJson behave(JsonNode body) {
        TaxFaults faults = engine.faults();
        faults.none();
        faults.slow(Duration.parse(body.path("delay").asString("PT0S")));
        faults.loseAnswers(body.path("answersToLose").asInt(0));
        if (body.path("down").asBoolean(false)) {
            faults.down();
        }
        return done();
    }

    private static TaxAnswerJson done() {
        return new TaxAnswerJson(200, TaxAnswerJson.object().put("done", true));
    }
}
