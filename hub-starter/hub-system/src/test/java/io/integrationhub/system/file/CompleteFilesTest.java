package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.file.FileStore.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompleteFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration SETTLE_TIME = Duration.ofSeconds(30);

    private final CompleteFiles.Seen seen = new CompleteFiles.Seen();
    private CompleteFiles complete = new CompleteFiles(SETTLE_TIME, Optional.empty(), Optional.empty());

    @Test
    void takesAFileThatDoesNotChangeForTheSettleTimeHoweverOldItSeems() {
        assertThat(at(0, file("a.csv", -3_600, 10))).isEmpty();
        assertThat(at(20, file("a.csv", -3_600, 10))).isEmpty();
        assertThat(at(29, file("a.csv", -3_600, 20))).as("a larger one").isEmpty();
        assertThat(at(58, file("a.csv", -3_600, 20))).isEmpty();
        assertThat(at(59, file("a.csv", -3_599, 20))).as("a newer one").isEmpty();
        assertThat(at(89, file("a.csv", -3_599, 20))).containsExactly("a.csv");
    }

    @Test
    void ignoresTheClockOfTheServer() {
        assertThat(at(0, file("a.csv", 86_400, 10))).isEmpty();
        assertThat(at(30, file("a.csv", 86_400, 10))).containsExactly("a.csv");
    }

    @Test
    void startsAnewWithAnotherFileOfTheSameName() {
        assertThat(at(0, file("a.csv", 0, 10))).isEmpty();
        assertThat(at(10)).isEmpty();
        assertThat(at(30, file("a.csv", 0, 10))).isEmpty();
        assertThat(at(60, file("a.csv", 0, 10))).containsExactly("a.csv");
    }

    @Test
    void takesAFileOnceItsMarkerIsThere() {
        // Given
        complete = new CompleteFiles(SETTLE_TIME, Optional.of(".ok"), Optional.empty());

        // Then
        assertThat(at(0, file("a.csv", 0, 10))).isEmpty();
        assertThat(at(600, file("a.csv", 0, 10))).isEmpty();
        assertThat(at(601, file("a.csv", 0, 20), file("a.csv.ok", 0, 0), file("b.csv.ok", 0, 0)))
                .containsExactly("a.csv");
    }

    @Test
    void ignoresFilesThatAreMarkedAsUnfinishedOrHaveOtherNames() {
        // Given
        complete = new CompleteFiles(Duration.ZERO, Optional.empty(), Optional.of("stock-*.{csv,CSV}"));

        // Then
        assertThat(at(
                        0,
                        file("stock-1.csv", 0, 1),
                        file("stock-2.CSV", 0, 1),
                        file("stock-3.csv.filepart", 0, 1),
                        file("stock-4.csv~", 0, 1),
                        file(".stock-5.csv", 0, 1),
                        file("prices.csv", 0, 1)))
                .containsExactly("stock-1.csv", "stock-2.CSV");
    }

    private List<String> at(int seconds, Entry... files) {
        return complete.among(List.of(files), seen, NOW.plusSeconds(seconds)).stream()
                .map(Entry::name)
                .toList();
    }

    private static Entry file(String name, int writtenAt, long size) {
        return new Entry(name, NOW.plusSeconds(writtenAt), size);
    }
}
