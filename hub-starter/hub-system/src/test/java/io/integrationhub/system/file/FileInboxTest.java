package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.text.TextSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileInboxTest {

    private static final Duration DONE_RETENTION = Duration.ofDays(90);

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());

    @TempDir
    private Path folder;

    private final List<String> consumed = new ArrayList<>();
    private FileInbox inbox;

    @BeforeEach
    void open() {
        inbox = inbox(folder);
    }

    @Test
    void consumesFilesByNameAndMovesThemToDone() throws IOException {
        // Given
        file("b.csv", "2");
        file("a.csv", "1");

        // When
        inbox.process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("a.csv=1", "b.csv=2");
        assertThat(folder.resolve(".done/" + NOW.toEpochMilli() + "-a.csv")).hasContent("1");
        assertThat(folder).isDirectoryNotContaining("glob:**.csv");
    }

    @Test
    void ignoresFilesThatAreMarkedAsUnfinished() throws IOException {
        // Given
        Path unfinished = file("b.csv.part", "2");
        file("c.csv.tmp", "3");
        file(".d.csv", "4");

        // When
        inbox.process(ACME, this::consume);

        // Then
        assertThat(consumed).isEmpty();
        assertThat(unfinished).exists();
    }

    @Test
    void consumesAFileOnceItDoesNotChangeBetweenTwoRuns() throws IOException {
        // Given
        CompleteFiles.Seen seen = new CompleteFiles.Seen();
        file("a.csv", "half");
        inbox(seen, NOW).process(ACME, this::consume);
        file("a.csv", "all of it");

        // When
        inbox(seen, NOW.plusSeconds(30)).process(ACME, this::consume);
        List<String> before = List.copyOf(consumed);
        inbox(seen, NOW.plusSeconds(60)).process(ACME, this::consume);

        // Then
        assertThat(before).isEmpty();
        assertThat(consumed).containsExactly("a.csv=all of it");
    }

    @Test
    void consumesAFileWithItsMarker() throws IOException {
        // Given
        CompleteFiles complete = new CompleteFiles(Duration.ofDays(1), Optional.of(".ok"), Optional.empty());
        FileInbox marked = new FileInbox(
                new LocalFolder(folder),
                new FileReading(FileFormat.CSV, List.of(), false, 100, TextSettings.AUTO),
                new FileSize(DataSize.ofBytes(20), false),
                complete,
                new CompleteFiles.Seen(),
                DONE_RETENTION,
                InstantSource.fixed(NOW));
        file("a.csv", "1");
        file("b.csv", "2");
        file("b.csv.ok", "");

        // When
        marked.process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("b.csv=2");
        assertThat(folder.resolve(".done/" + NOW.toEpochMilli() + "-b.csv.ok")).exists();
        assertThat(folder.resolve("b.csv.ok")).doesNotExist();
    }

    private FileInbox inbox(CompleteFiles.Seen seen, Instant now) {
        return new FileInbox(
                new LocalFolder(folder),
                new FileReading(FileFormat.CSV, List.of(), false, 100, TextSettings.AUTO),
                new FileSize(DataSize.ofBytes(20), false),
                new CompleteFiles(Duration.ofSeconds(30), Optional.empty(), Optional.empty()),
                seen,
                DONE_RETENTION,
                InstantSource.fixed(now));
    }

    @Test
    void deletesProcessedFilesAfterTheirRetention() throws IOException {
        // Given
        file("a.csv", "1");
        inbox.process(ACME, this::consume);
        Path done = folder.resolve(".done/" + NOW.toEpochMilli() + "-a.csv");
        Path foreign = Files.writeString(folder.resolve(".done/notes.txt"), "of a person");

        // When
        inbox(new CompleteFiles.Seen(), NOW.plus(DONE_RETENTION)).process(ACME, this::consume);
        boolean atItsEnd = Files.exists(done);
        inbox(new CompleteFiles.Seen(), NOW.plus(DONE_RETENTION).plusSeconds(1)).process(ACME, this::consume);

        // Then
        assertThat(atItsEnd).isTrue();
        assertThat(done).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void movesARejectedFileToFailedWithTheReasonAndContinues() throws IOException {
        // Given
        file("a.csv", "1");
        file("b.csv", "2");

        // When
        inbox.process(ACME, (tenant, file) -> {
            if (file.name().equals("a.csv")) {
                throw new PermanentFault(FileFault.FILE_MALFORMED, "line 3: no such sku");
            }
            return consume(tenant, file);
        });

        // Then
        assertThat(consumed).containsExactly("b.csv=2");
        Path failed = folder.resolve(".failed/" + NOW.toEpochMilli() + "-a.csv");
        assertThat(failed).hasContent("1");
        assertThat(failed.resolveSibling(failed.getFileName() + ".reason"))
                .content()
                .isEqualTo("FILE_MALFORMED: line 3: no such sku\n");
    }

    @Test
    void movesATooLargeFileToFailed() throws IOException {
        // Given
        file("a.csv", "x".repeat(21));
        file("b.csv", "x".repeat(20));

        // When
        inbox.process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("b.csv=" + "x".repeat(20));
        Path failed = folder.resolve(".failed/" + NOW.toEpochMilli() + "-a.csv");
        assertThat(failed).exists();
        assertThat(failed.resolveSibling(failed.getFileName() + ".reason"))
                .content()
                .startsWith("FILE_TOO_LARGE: ");
    }

    @Test
    void consumesAFileAgainAfterATransientFaultAndBeforeANewerOneOfThatName() throws IOException {
        // Given
        file("a.csv", "1");
        assertThatThrownBy(() -> inbox.process(ACME, (_, _) -> {
                    throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "broker unreachable");
                }))
                .isInstanceOf(TransientFault.class);
        file("a.csv", "newer");

        // When
        inbox.process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("a.csv=1", "a.csv=newer");
    }

    @Test
    void leavesTheFilesBehindATransientFaultForTheNextRun() throws IOException {
        // Given
        file("a.csv", "1");
        file("b.csv", "2");

        // When
        assertThatThrownBy(() -> inbox.process(ACME, (tenant, file) -> {
                    consume(tenant, file);
                    throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "broker unreachable");
                }))
                .isInstanceOf(TransientFault.class);

        // Then
        assertThat(consumed).containsExactly("a.csv=1");
        assertThat(folder.resolve("b.csv")).exists();
    }

    @Test
    void consumesTheFileThatACrashedProcessLeft() throws IOException {
        // Given
        Files.createDirectories(folder.resolve(".processing"));
        file(".processing/a.csv", "1");

        // When
        inbox.process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("a.csv=1");
        assertThat(folder.resolve(".processing")).isEmptyDirectory();
    }

    @Test
    void reportsAFolderThatCannotBeUsed() throws IOException {
        // Given
        Path file = file("no-folder", "");

        // When, Then
        assertThatThrownBy(() -> inbox(file).process(ACME, this::consume))
                .isInstanceOfSatisfying(
                        TransientFault.class, fault -> assertThat(fault.code()).isEqualTo(FileFault.FOLDER_UNAVAILABLE))
                .hasMessage("cannot use the folder " + file);
    }

    private static FileInbox inbox(Path path) {
        return new FileInbox(
                new LocalFolder(path),
                new FileReading(FileFormat.CSV, List.of(), false, 100, TextSettings.AUTO),
                new FileSize(DataSize.ofBytes(20), false),
                new CompleteFiles(Duration.ZERO, Optional.empty(), Optional.empty()),
                new CompleteFiles.Seen(),
                DONE_RETENTION,
                InstantSource.fixed(NOW));
    }

    @Test
    void writesWhatCouldNotBeReadNextToTheFile() throws IOException {
        // Given
        file("a.csv", "1");

        // When
        inbox.process(ACME, (_, _) -> new FileResult(3, List.of("row 2: no sku", "row 7: 'n/a' is not a number")));

        // Then
        Path done = folder.resolve(".done/" + NOW.toEpochMilli() + "-a.csv");
        assertThat(done).hasContent("1");
        assertThat(done.resolveSibling(done.getFileName() + ".findings"))
                .content()
                .isEqualTo("row 2: no sku\nrow 7: 'n/a' is not a number\n");
    }

    private FileResult consume(Tenant tenant, InboundFile file) {
        assertThat(tenant).isEqualTo(ACME);
        consumed.add(file.name() + "=" + new String(file.content(), StandardCharsets.UTF_8));
        return new FileResult(1, List.of());
    }

    private Path file(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }
}
