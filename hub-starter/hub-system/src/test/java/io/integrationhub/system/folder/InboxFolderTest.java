package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class InboxFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> taken = new ArrayList<>();
    private InboxFolder inbox;

    @BeforeEach
    void open() {
        inbox = new InboxFolder(folder, DataSize.ofBytes(20), InstantSource.fixed(NOW));
    }

    @Test
    void takesFilesByNameAndKeepsThem() throws IOException {
        // Given
        file("b.csv", "2");
        file("a.csv", "1");

        // When
        inbox.look(this::take);

        // Then
        assertThat(taken).containsExactly("a.csv=1", "b.csv=2");
        assertThat(folder.resolve(".done/" + NOW.toEpochMilli() + "-a.csv")).hasContent("1");
        assertThat(folder).isDirectoryNotContaining("glob:**.csv");
    }

    @Test
    void leavesWhatIsStillBeingWritten() throws IOException {
        // Given
        Path growing = file("a.csv", "1");
        Files.setLastModifiedTime(growing, FileTime.from(NOW));
        file("b.csv.part", "2");
        file(".c.csv", "3");

        // When
        inbox.look(this::take);

        // Then
        assertThat(taken).isEmpty();
        assertThat(growing).exists();
    }

    @Test
    void putsABadFileAsideWithTheReasonAndGoesOn() throws IOException {
        // Given
        file("a.csv", "1");
        file("b.csv", "2");

        // When
        inbox.look((name, content, writtenAt) -> {
            if (name.equals("a.csv")) {
                throw new PermanentFault(FolderFault.FOLDER_UNAVAILABLE, "line 3: no such sku");
            }
            take(name, content, writtenAt);
        });

        // Then
        assertThat(taken).containsExactly("b.csv=2");
        Path failed = folder.resolve(".failed/" + NOW.toEpochMilli() + "-a.csv");
        assertThat(failed).hasContent("1");
        assertThat(failed.resolveSibling(failed.getFileName() + ".reason"))
                .content()
                .contains("FOLDER_UNAVAILABLE: line 3: no such sku");
    }

    @Test
    void putsAsideAFileThatIsTooLarge() throws IOException {
        // Given
        file("a.csv", "x".repeat(21));

        // When
        inbox.look(this::take);

        // Then
        assertThat(taken).isEmpty();
        assertThat(folder.resolve(".failed/" + NOW.toEpochMilli() + "-a.csv")).exists();
    }

    @Test
    void takesAFileAgainThatCouldNotBeTakenNow() throws IOException {
        // Given
        file("a.csv", "1");
        assertThatThrownBy(() -> inbox.look((_, _, _) -> {
                    throw new TransientFault(FolderFault.FOLDER_UNAVAILABLE, "broker away");
                }))
                .isInstanceOf(TransientFault.class);
        file("a.csv", "newer");

        // When
        inbox.look(this::take);

        // Then
        assertThat(taken).containsExactly("a.csv=1", "a.csv=newer");
    }

    @Test
    void takesWhatADeadProcessLeft() throws IOException {
        // Given
        Files.createDirectories(folder.resolve(".processing"));
        file(".processing/a.csv", "1");

        // When
        inbox.look(this::take);

        // Then
        assertThat(taken).containsExactly("a.csv=1");
        assertThat(folder.resolve(".processing")).isEmptyDirectory();
    }

    private void take(String name, byte[] content, Instant writtenAt) {
        taken.add(name + "=" + new String(content, StandardCharsets.UTF_8));
    }

    private Path file(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }
}
