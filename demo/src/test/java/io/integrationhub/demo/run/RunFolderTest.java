package io.integrationhub.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class RunFolderTest {

    private static final URI ADDRESS = URI.create("http://localhost:1");

    @TempDir
    private Path path;

    @Test
    void isLockedByOneRunAtATime() {
        // Given
        RunFolder first = RunFolder.at(path);
        RunFolder second = RunFolder.at(path);
        assertThat(first.tryLock()).isTrue();

        // Then
        assertThat(second.tryLock()).isFalse();

        // When
        first.close();

        // Then
        assertThat(second.tryLock()).isTrue();
        second.close();
    }

    @Test
    void publishesTheAddressesOfTheRun() {
        try (RunFolder folder = RunFolder.at(path)) {
            // Given
            folder.tryLock();
            RunAddresses addresses = new RunAddresses(
                    4711,
                    ADDRESS,
                    Map.of("acme", ADDRESS),
                    Map.of("acme", ADDRESS),
                    Map.of("acme", ADDRESS),
                    Map.of("acme", ADDRESS),
                    ADDRESS,
                    Map.of("acme", Path.of("/feeds/acme")),
                    List.of());

            // When
            folder.write(addresses);

            // Then
            assertThat(RunFolder.at(path).read()).contains(addresses);
        }
    }

    @Test
    void removesTheAddressesWhenTheRunEnds() {
        // Given
        RunFolder folder = RunFolder.at(path);
        folder.tryLock();
        folder.write(
                new RunAddresses(4711, ADDRESS, Map.of(), Map.of(), Map.of(), Map.of(), ADDRESS, Map.of(), List.of()));

        // When
        folder.close();

        // Then
        assertThat(RunFolder.at(path).read()).isEmpty();
    }
}
