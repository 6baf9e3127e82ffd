package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A tenant's order master is down: its orders wait, those of other tenants do not, and none is lost or doubled. */
final class MasterDownScenario implements Scenario {

    private static final int ORDERS = 6;

    @Override
    public String name() {
        return "master-down";
    }

    @Override
    public String promise() {
        return "while acme's OMS is down its orders wait, bolt's do not, and all are placed once";
    }

    @Override
    public void run(Stage stage) {
        OmsClient acme = stage.oms("acme");
        OmsClient bolt = stage.oms("bolt");
        int parkedBefore = stage.operators().parked("acme").size();
        acme.stop();
        stage.timeline().action("oms acme", "goes down: connections are refused");
        try {
            List<String> waiting = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                waiting.add(stage.place("acme", "guest"));
            }
            String other = stage.place("bolt", "customer");
            stage.expect("oms bolt", other + " is placed meanwhile", () -> bolt.timesPlaced(other) == 1);
            stage.expectStill(
                    "hub",
                    "none of acme's orders is parked",
                    Duration.ofSeconds(3),
                    () -> stage.operators().parked("acme").size() == parkedBefore);
            acme.start();
            stage.timeline().action("oms acme", "is up again");
            for (String number : waiting) {
                stage.expect("oms acme", number + " is placed once", () -> acme.timesPlaced(number) == 1);
            }
        } finally {
            acme.start();
        }
    }
}
