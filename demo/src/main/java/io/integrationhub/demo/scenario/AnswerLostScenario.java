package io.integrationhub.demo.scenario;

import java.util.List;
import java.util.Map;

/** The order master places an order and its answer is lost: the hub cannot know, and still places it once. */
final class AnswerLostScenario implements Scenario {

    @Override
    public String name() {
        return "answer-lost";
    }

    @Override
    public String promise() {
        return "an order whose receipt is lost on the way is not placed twice";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        oms.misbehave(Map.of("kind", "response-lost", "times", 1));
        stage.timeline().did("oms acme", "will do the next order and drop the connection instead of answering");
        try {
            String number = stage.place("acme", "b2b");
            stage.expect(
                    "commercetools",
                    number + " is noted as exported",
                    () -> stage.shop("acme").exports(number).size() == 1);
            stage.expect("oms acme", number + " is there once", () -> oms.timesPlaced(number) == 1);
            String id = oms.order(number).path("id").asString();
            stage.expect(
                    "commercetools",
                    "the note names " + id,
                    () -> stage.shop("acme").exports(number).equals(List.of(id)));
        } finally {
            oms.behave();
        }
    }
}
