package io.integrationhub.demo;

import io.integrationhub.demo.run.Console;
import io.integrationhub.demo.run.Run;
import io.integrationhub.demo.run.RunAddresses;
import io.integrationhub.demo.run.RunFolder;
import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import io.integrationhub.demo.stage.Stage;
import io.integrationhub.demo.stage.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays one scenario, in the running demo or in one of its own. */
@Command(name = "scenario", description = "Plays one scenario, in the running demo or in one of its own.")
final class ScenarioCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The scenario; ./hub alone lists them.")
    private String name = "";

    @Option(
            names = "--at",
            paramLabel = "FILE",
            description = "File with the addresses of a running hub, for example deploy/docker/addresses.json.")
    private @Nullable Path at;

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        Optional<Scenario> scenario = AllScenarios.named(name);
        if (scenario.isEmpty()) {
            return console.failed("unknown scenario '" + name + "'; ./hub lists them");
        }
        if (at != null && !Files.isReadable(at)) {
            return console.failed("cannot read the file " + at);
        }
        if (at != null) {
            return run(scenario.get(), RunFolder.read(at), console);
        }
        RunFolder folder = RunFolder.ofProject();
        if (folder.tryLock()) {
            try (Run run = Run.ofEverything(folder, console)) {
                return run(scenario.get(), run.addresses(), console);
            }
        }
        Optional<RunAddresses> up =
                folder.read().filter(addresses -> !addresses.services().isEmpty());
        return up.map(addresses -> run(scenario.get(), addresses, console))
                .orElseGet(() -> console.failed("a run exists, but it has no services or is still starting"));
    }

    private static int run(Scenario scenario, RunAddresses addresses, Console console) {
        boolean passed = Scenarios.run(scenario, new Stage(addresses, new Timeline(System.out)));
        console.ended(passed);
        return passed ? 0 : 1;
    }
}
