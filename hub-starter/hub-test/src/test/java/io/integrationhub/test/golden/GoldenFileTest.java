package io.integrationhub.test.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setFileInMissingFolder() {
        file = folder.resolve("orders/guest.json");
    }

    @Test
    void acceptsTheSameJsonInADifferentLayout() {
        // Given
        new GoldenFile(file, true).matchesJson("{\"total\":\"12.50\",\"lines\":[]}");

        // Then
        assertThatCode(() -> new GoldenFile(file, false).matchesJson("{ \"total\": \"12.50\", \"lines\": [ ] }"))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsADifferentValueAndTellsHowToAcceptIt() {
        // Given
        new GoldenFile(file, true).matchesJson("{\"total\":\"12.50\"}");

        // Then
        assertThatThrownBy(() -> new GoldenFile(file, false).matchesJson("{\"total\":\"12.5\"}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("guest.json")
                .hasMessageContaining("-Dgolden.update=true");
    }

    @Test
    void failsWithoutAFile() {
        assertThatThrownBy(() -> new GoldenFile(file, false).matches("text"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not exist");
        assertThat(file).doesNotExist();
    }

    @Test
    void ignoresLineEndings() throws Exception {
        // Given
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a\r\nb\n");

        // Then
        assertThatCode(() -> new GoldenFile(file, false).matches("a\nb\r\n")).doesNotThrowAnyException();
    }
}
