package io.integrationhub.demo.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder into which a tenant's systems write catalogs and price lists.
 *
 * @param path contains a folder per kind
 */
public record FeedFolder(Path path) {

    /** What can be delivered; the names of the folders. */
    public enum Kind {
        CATALOG("catalog"),
        PRICES("prices");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    /**
     * Delivers a file. It gets its name last, so that the hub never reads a part of it.
     *
     * @return where it is until the hub reads it
     */
    public Path deliver(Kind kind, String name, byte[] content) {
        try {
            Path folder = Files.createDirectories(path.resolve(kind.folder));
            Path unfinished = Files.write(folder.resolve("." + name), content);
            return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
