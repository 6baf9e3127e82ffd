package io.integrationhub.testlogging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class FailureReportTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private static TestLog log;

    @TempDir
    private Path folder;

    @BeforeEach
    void writesToAFolderOfThisTest() {
        log = new TestLog(folder, START);
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

    @Test
    void replacesTheLogOfAnEarlierRun() throws IOException {
        // Given
        Path file = folder.resolve(PassingSample.class.getName() + ".log");
        Files.writeString(file, "a line of an earlier run\n");
        Files.setLastModifiedTime(file, FileTime.from(START.minusSeconds(1)));

        // When
        consoleOf(PassingSample.class);

        // Then
        assertThat(file).hasContent("a line of the log");
    }

    @Test
    void addsToTheLogOfAnotherTestJvmOfThisRun() throws IOException {
        // Given
        Path file = folder.resolve("outside-of-tests.log");
        Files.writeString(file, "a line of the other JVM\n");
        Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(1)));

        // When
        consoleOf(PassingSample.class);
        write("a line of this one");

        // Then
        assertThat(file).hasContent("a line of the other JVM\na line of this one");
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
