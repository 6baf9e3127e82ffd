package io.integrationhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final URI SOMEWHERE = URI.create("http://localhost:1");

    @TempDir
    private Path path;

    @Test
    void belongsToOneRunAtATime() {
        // Given
        RunFolder first = RunFolder.at(path);
        RunFolder second = RunFolder.at(path);
        assertThat(first.take()).isTrue();

        // Then
        assertThat(second.take()).isFalse();

        // When
        first.close();

        // Then
        assertThat(second.take()).isTrue();
        second.close();
    }

    @Test
    void tellsAnotherProcessWhereTheRunIs() {
        try (RunFolder folder = RunFolder.at(path)) {
            // Given
            folder.take();
            RunAddresses addresses = new RunAddresses(
                    4711,
                    SOMEWHERE,
                    Map.of("acme", SOMEWHERE),
                    Map.of("acme", SOMEWHERE),
                    Map.of("acme", SOMEWHERE),
                    List.of());

            // When
            folder.write(addresses);

            // Then
            assertThat(RunFolder.at(path).read()).contains(addresses);
        }
    }

    @Test
    void forgetsWhereTheRunWasWhenItEnds() {
        // Given
        RunFolder folder = RunFolder.at(path);
        folder.take();
        folder.write(new RunAddresses(4711, SOMEWHERE, Map.of(), Map.of(), Map.of(), List.of()));

        // When
        folder.close();

        // Then
        assertThat(RunFolder.at(path).read()).isEmpty();
    }
}
