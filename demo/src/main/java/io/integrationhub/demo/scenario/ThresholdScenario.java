package io.integrationhub.demo.scenario;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An order would leave less than the threshold: the inventory master is asked, about what is short and in one call, and
 * says yes.
 */
final class ThresholdScenario implements Scenario {

    private static final String SCARF = "SCARF-RED";
    private static final String GLOVES = "GLOVES-L";
    private static final String HAT = "HAT-BLUE";

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public String promise() {
        return "an order that leaves less than the threshold is confirmed by the OMS in one call"
                + " about the short lines";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        stage.stock("acme", SCARF, 6);
        stage.stock("acme", GLOVES, 7);
        stage.stock("acme", HAT, 40);
        int asked = oms.timesAsked();
        Map<String, Integer> goods = new TreeMap<>(Map.of(SCARF, 2, GLOVES, 3, HAT, 1));
        JsonNode order = Checkout.ofStock(stage, "acme", goods).order();
        stage.expectNow("oms acme", "questions about stock:", 1, oms.timesAsked() - asked);
        Set<String> shortOnes = new TreeSet<>(Set.of(SCARF, GLOVES));
        stage.expectNow("oms acme", "was asked about", shortOnes, oms.lastAskedAbout());
        stage.expectArrived("acme", order);
    }
}
