package io.integrationhub.testlogging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class FailureReportTest {

    private static TestLog log;

    @TempDir
    private Path folder;

    @BeforeEach
    void writesToAFolderOfThisTest() {
        log = new TestLog(folder);
    }

    /** Called by the samples, in place of an application that logs. */
    static void write(String line) {
        try {
            log.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void printsStackTraceAndLogOfAFailedTest() {
        assertThat(consoleOf(FailingSample.class))
                .contains("FAILED fails()", "AssertionError: as expected", "  a line of the log");
    }

    @Test
    void printsNothingForAGreenTest() {
        assertThat(consoleOf(PassingSample.class)).isEmpty();
    }

    @Test
    void keepsTheLogOfEachTestClassInAFileOfItsOwn() {
        // When
        consoleOf(PassingSample.class);
        write("written between two test classes");

        // Then
        assertThat(folder.resolve(PassingSample.class.getName() + ".log")).hasContent("a line of the log");
        assertThat(folder.resolve("outside-of-tests.log")).hasContent("written between two test classes");
    }

    private static String consoleOf(Class<?> test) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .build();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(config)
                .execute(request, new FailureReport(log, new PrintStream(console, true, StandardCharsets.UTF_8)));
        return console.toString(StandardCharsets.UTF_8);
    }
}
