package io.integrationhub.demo;

import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import io.integrationhub.demo.scenario.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays one scenario, in the run that is up or in one of its own. */
@Command(name = "scenario", description = "Plays one scenario, in the demo that is up or in one of its own.")
final class ScenarioCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The scenario; ./hub alone lists them.")
    private String name = "";

    @Option(
            names = "--at",
            paramLabel = "FILE",
            description =
                    "Plays it where this file says, for example in containers:" + " deploy/docker/addresses.json.")
    private @Nullable Path at;

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        Optional<Scenario> scenario = Scenarios.named(name);
        if (scenario.isEmpty()) {
            return console.failed("there is no scenario '" + name + "'; ./hub lists them");
        }
        if (at != null && !Files.isReadable(at)) {
            return console.failed("there is no file " + at + " to read");
        }
        if (at != null) {
            return play(scenario.get(), RunFolder.read(at), console);
        }
        RunFolder folder = RunFolder.ofProject();
        if (folder.take()) {
            try (Run run = Run.ofEverything(folder, console)) {
                return play(scenario.get(), run.addresses(), console);
            }
        }
        Optional<RunAddresses> up =
                folder.read().filter(addresses -> !addresses.services().isEmpty());
        return up.map(addresses -> play(scenario.get(), addresses, console))
                .orElseGet(() -> console.failed("a run is up, but without services, or it is still" + " starting"));
    }

    private static int play(Scenario scenario, RunAddresses addresses, Console console) {
        boolean well = Scenarios.play(scenario, new Stage(addresses, console.timeline()));
        console.ended(well);
        return well ? 0 : 1;
    }
}
