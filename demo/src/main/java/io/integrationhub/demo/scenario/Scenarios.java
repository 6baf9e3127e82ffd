package io.integrationhub.demo.scenario;

import java.util.List;
import java.util.Optional;

/** All scenarios, in the order in which the demo plays them. */
public final class Scenarios {

    private static final List<Scenario> ALL = List.of(
            new TaxedScenario(),
            new TaxEngineDownScenario(),
            new SoldLocallyScenario(),
            new ThresholdScenario(),
            new SoldOutScenario(),
            new MasterSilentScenario(),
            new OrderScenario(),
            new ProgressScenario(),
            new CancelledScenario(),
            new AnswerLostScenario(),
            new DuplicatesScenario(),
            new ShuffledScenario(),
            new RejectedScenario(),
            new MasterDownScenario());

    private Scenarios() {}

    public static List<Scenario> all() {
        return ALL;
    }

    /** The scenario of that name. */
    public static Optional<Scenario> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Plays a scenario and says how it ended. */
    public static boolean play(Scenario scenario, Stage stage) {
        stage.timeline().begin(scenario.name(), scenario.promise());
        try {
            scenario.play(stage);
            return true;
        } catch (RuntimeException e) {
            stage.timeline().broke("scenario", String.valueOf(e.getMessage()));
            return false;
        }
    }
}
