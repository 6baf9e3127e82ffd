package io.integrationhub.demo;

import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import io.integrationhub.demo.scenario.Stage;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, plays all scenarios, and stays up to be looked at. */
@Command(name = "demo", description = "Starts everything, plays the scenarios, stays up.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "Ends after the scenarios, with exit code 0 or 1.")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        RunFolder folder = RunFolder.ofProject();
        if (!folder.take()) {
            return console.alreadyUp(folder);
        }
        try (Run run = Run.ofEverything(folder, console)) {
            Stage stage = new Stage(run.addresses(), console.timeline());
            boolean well =
                    Scenarios.all().stream().map(each -> play(each, stage)).reduce(true, Boolean::logicalAnd);
            StopSignals.leaveItToWhoeverStops();
            console.ended(well);
            if (!once) {
                console.addresses(run.addresses());
                console.stayingUp();
                new CountDownLatch(1).await();
            }
            return well ? 0 : 1;
        }
    }

    private static boolean play(Scenario scenario, Stage stage) {
        StopSignals.leaveItToWhoeverStops();
        return Scenarios.play(scenario, stage);
    }
}
