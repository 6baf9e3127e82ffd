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
 * Where a server keeps its data.
 *
 * @param path the folder
 * @param kept whether its content outlives the server
 */
record Folder(Path path, boolean kept) {

    static Folder kept(Path path) {
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

    /** Deletes a temporary folder with everything in it; a kept one stays. */
    void discard() {
        if (kept) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            // Gone already, which is what was wanted.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
