package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void writesAFileOnceAndLeavesNoTemporaryFile() {
        // Given
        DropFolder drop = new DropFolder(folder);

        // When
        boolean first = drop.put("order-1.json", CONTENT);
        boolean second = drop.put("order-1.json", "other".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
        assertThat(folder.resolve("order-1.json")).hasContent("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../order.json", "a/b.json", ".hidden", "/etc/passwd"})
    void rejectsANameWithAPathOrALeadingDot(String name) {
        // When, Then
        assertThatThrownBy(() -> new DropFolder(folder).put(name, CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failsTransientlyWithoutTheFolder() {
        // Given
        DropFolder drop = new DropFolder(folder.resolve("unmounted"));

        // When, Then
        assertThatThrownBy(() -> drop.put("order-1.json", CONTENT))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(FileFault.FOLDER_UNAVAILABLE));
    }
}
