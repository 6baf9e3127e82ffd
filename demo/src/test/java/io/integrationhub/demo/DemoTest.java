package io.integrationhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.demo.run.Console;
import io.integrationhub.demo.run.Run;
import io.integrationhub.demo.run.RunFolder;
import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import io.integrationhub.demo.stage.Stage;
import io.integrationhub.demo.stage.Timeline;
import io.integrationhub.sandbox.commercetools.admin.NotImplementedRequests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the scenarios of {@code ./hub demo} with all services of the hub, on free ports. */
class DemoTest {

    private static final ByteArrayOutputStream OUTPUT = new ByteArrayOutputStream();
    private static final PrintStream OUT = new PrintStream(OUTPUT, true, StandardCharsets.UTF_8);

    @TempDir
    private static Path path;

    private static Run run;
    private static Stage stage;

    @BeforeAll
    static void startEverything() {
        RunFolder folder = RunFolder.at(path);
        folder.tryLock();
        run = Run.ofEverything(folder, new Console(OUT));
        stage = new Stage(run.addresses(), new Timeline(OUT));
    }

    @AfterAll
    static void stopEverything() {
        run.close();
    }

    static Iterable<String> names() {
        return AllScenarios.all().stream().map(Scenario::name).toList();
    }

    @Test
    void listsEveryScenario() {
        assertThat(Hub.commands())
                .contains(AllScenarios.all().stream()
                        .map(scenario -> "  %-15s  %s%n".formatted(scenario.name(), scenario.promise()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsThePromiseOfEachScenario(String name) {
        // When
        boolean passed = Scenarios.run(AllScenarios.named(name).orElseThrow(), stage);

        // Then
        assertThat(passed).as(OUTPUT.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(NotImplementedRequests.drain())
                .as("what the commercetools stand-in does not implement")
                .isEmpty();
    }
}
