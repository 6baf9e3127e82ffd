package io.integrationhub.demo;

import io.integrationhub.demo.run.Console;
import io.integrationhub.demo.run.Run;
import io.integrationhub.demo.run.RunFolder;
import io.integrationhub.demo.run.StopSignals;
import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import io.integrationhub.demo.stage.Stage;
import io.integrationhub.demo.stage.Timeline;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, plays all scenarios, and stays up. */
@Command(name = "demo", description = "Starts everything, plays the scenarios, stays up.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "Exits after the scenarios, with exit code 0 if all passed, else 1.")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        RunFolder folder = RunFolder.ofProject();
        if (!folder.tryLock()) {
            return console.alreadyRunning(folder);
        }
        try (Run run = Run.ofEverything(folder, console)) {
            Stage stage = new Stage(run.addresses(), new Timeline(System.out));
            boolean passed =
                    AllScenarios.all().stream().map(each -> run(each, stage)).reduce(true, Boolean::logicalAnd);
            StopSignals.waitIfStopping();
            console.ended(passed);
            if (!once) {
                console.addresses(run.addresses());
                console.stayingUp();
                new CountDownLatch(1).await();
            }
            return passed ? 0 : 1;
        }
    }

    private static boolean run(Scenario scenario, Stage stage) {
        StopSignals.waitIfStopping();
        return Scenarios.run(scenario, stage);
    }
}
