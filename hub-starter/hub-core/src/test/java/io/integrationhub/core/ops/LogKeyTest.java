package io.integrationhub.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogKeyTest {

    private static final Pattern KEY = Pattern.compile("(?:addKeyValue|putCloseable)\\(\\s*\"([^\"]+)\"");

    @Test
    void allLogLinesOfTheHubCarryKnownKeysOnly() throws IOException {
        // Given
        Path root = root();

        // When
        List<String> keys =
                mainSources(root).flatMap(LogKeyTest::keysIn).distinct().toList();

        // Then
        assertThat(keys).contains("tenant").isSubsetOf(LogKey.keys());
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("hub-starter"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Of the shared modules and all services. */
    private static Stream<Path> mainSources(Path root) throws IOException {
        try (Stream<Path> shared = Files.list(root.resolve("hub-starter"));
                Stream<Path> modules = Files.list(root)) {
            Stream<Path> services =
                    modules.filter(module -> module.getFileName().toString().endsWith("-service"));
            return Stream.concat(shared, services)
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()
                    .stream()
                    .flatMap(LogKeyTest::javaFiles);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
