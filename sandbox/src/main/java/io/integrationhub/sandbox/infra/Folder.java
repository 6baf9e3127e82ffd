package io.integrationhub.sandbox.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder with a server's data.
 *
 * @param path the folder
 * @param persistent whether its content outlives the server
 */
record Folder(Path path, boolean persistent) {

    static Folder persistent(Path path) {
        try {
            return new Folder(Files.createDirectories(path).toRealPath(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Folder temporary(String prefix) {
        try {
            return new Folder(Files.createTempDirectory(prefix), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a temporary folder with everything in it. */
    void discard() {
        if (persistent) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            // Another process has deleted it already.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
