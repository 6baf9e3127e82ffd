package io.integrationhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.scenario.Scenarios;
import io.integrationhub.demo.scenario.Stage;
import io.integrationhub.demo.scenario.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays what {@code ./hub demo} plays, with all services of the hub, on ports that are free. */
class DemoTest {

    private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();
    private static final PrintStream OUT = new PrintStream(TOLD, true, StandardCharsets.UTF_8);

    @TempDir
    private static Path path;

    private static Run run;
    private static Stage stage;

    @BeforeAll
    static void startEverything() {
        RunFolder folder = RunFolder.at(path);
        folder.take();
        run = Run.ofEverything(folder, new Console(OUT));
        stage = new Stage(run.addresses(), new Timeline(OUT));
    }

    @AfterAll
    static void stopEverything() {
        run.close();
    }

    static Iterable<String> names() {
        return Scenarios.all().stream().map(Scenario::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsThePromiseOfEachScenario(String name) {
        // When
        boolean well = Scenarios.play(Scenarios.named(name).orElseThrow(), stage);

        // Then
        assertThat(well).as(TOLD.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
