package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Stage;
import java.util.List;

/** The scenarios about carts, orders and stock, in the order in which the demo plays them. */
public final class Scenarios {

    private static final List<Scenario> ALL = List.of(
            new TaxedScenario(),
            new TaxEngineDownScenario(),
            new AboveThresholdScenario(),
            new ThresholdScenario(),
            new SoldOutScenario(),
            new MasterTimeoutScenario(),
            new OrderScenario(),
            new ProgressScenario(),
            new CancelledScenario(),
            new MailsScenario(),
            new ResponseLostScenario(),
            new DuplicatesScenario(),
            new ShuffledScenario(),
            new RejectedScenario(),
            new MasterDownScenario(),
            new RealWorldScenario());

    private Scenarios() {}

    public static List<Scenario> all() {
        return ALL;
    }

    /** Runs a scenario; returns whether it passed. */
    public static boolean run(Scenario scenario, Stage stage) {
        stage.timeline().begin(scenario.name(), scenario.promise());
        try {
            scenario.run(stage);
            return true;
        } catch (RuntimeException e) {
            stage.timeline().failed("scenario", String.valueOf(e.getMessage()));
            return false;
        }
    }
}
