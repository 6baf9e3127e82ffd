package io.integrationhub.system.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the local file system, usually a mounted volume. */
record LocalFolder(Path path) implements FileStore, FileStore.Session {

    @Override
    public Session open() {
        return this;
    }

    @Override
    public void createFolder(String name) throws IOException {
        Files.createDirectories(path.resolve(name));
    }

    @Override
    public List<Entry> files(String folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(path.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.add(new Entry(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toInstant(),
                        Files.size(file)));
            }
        }
        return entries;
    }

    @Override
    public InputStream open(String file) throws IOException {
        return Files.newInputStream(path.resolve(file));
    }

    @Override
    public void write(String file, byte[] content) throws IOException {
        Files.write(path.resolve(file), content);
    }

    @Override
    public void move(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String file) throws IOException {
        Files.deleteIfExists(path.resolve(file));
    }

    @Override
    public void close() {
        // A local folder holds no connection.
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
