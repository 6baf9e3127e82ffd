package io.integrationhub.demo.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A tenant's order master is away for a while: its orders wait, nobody else's do, and none is lost or doubled. */
final class MasterDownScenario implements Scenario {

    private static final int ORDERS = 6;

    @Override
    public String name() {
        return "master-down";
    }

    @Override
    public String promise() {
        return "while acme's OMS is away its orders wait, bolt's do not, and all arrive once";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk acme = stage.oms("acme");
        OmsDesk bolt = stage.oms("bolt");
        int parkedBefore = stage.operators().parked("acme").size();
        acme.goDown();
        stage.timeline().did("oms acme", "goes down: connections are refused");
        try {
            List<String> waiting = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                waiting.add(stage.place("acme", "guest"));
            }
            String other = stage.place("bolt", "customer");
            stage.expect("oms bolt", other + " arrives all the same", () -> bolt.timesPlaced(other) == 1);
            stage.expectStill(
                    "hub",
                    "none of acme's orders is parked",
                    Duration.ofSeconds(3),
                    () -> stage.operators().parked("acme").size() == parkedBefore);
            acme.comeBack();
            stage.timeline().did("oms acme", "is back");
            for (String number : waiting) {
                stage.expect("oms acme", number + " is there once", () -> acme.timesPlaced(number) == 1);
            }
        } finally {
            acme.comeBack();
        }
    }
}
