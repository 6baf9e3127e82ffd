package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.file.CompleteStream.UnfinishedFile;
import io.integrationhub.system.file.FileSize.Content;
import io.integrationhub.system.file.FileStore.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileSizeTest {

    @TempDir
    private Path folder;

    @Test
    void opensAStreamedFileAsOftenAsItIsRead() throws IOException {
        // When
        Content content = open(true, "catalog", 7);

        // Then
        assertThat(content.isInMemory()).isFalse();
        assertThat(content.all()).asString().isEqualTo("catalog");
        assertThat(content.all()).asString().isEqualTo("catalog");
    }

    @Test
    void rejectsAStreamedFileThatIsTooLargeBeforeItIsRead() {
        assertThatThrownBy(() -> open(true, "catalog", 21)).isInstanceOf(PermanentFault.class);
    }

    @Test
    void failsAtTheEndOfAFileThatIsShorterThanListed() throws IOException {
        try (InputStream content = open(true, "cat", 7).open()) {
            assertThatThrownBy(content::readAllBytes)
                    .isInstanceOf(UnfinishedFile.class)
                    .hasMessage("7 bytes were listed and 3 read");
        }
    }

    @Test
    void failsInAFileThatGrewSinceItWasListed() throws IOException {
        try (InputStream content = open(true, "catalog", 3).open()) {
            assertThatThrownBy(content::readAllBytes).isInstanceOf(UnfinishedFile.class);
        }
    }

    private Content open(boolean isStreamed, String content, long listed) throws IOException {
        Files.writeString(folder.resolve("a.xml"), content);
        return new FileSize(DataSize.ofBytes(20), isStreamed)
                .open(new LocalFolder(folder), "a.xml", new Entry("a.xml", Instant.EPOCH, listed));
    }
}
