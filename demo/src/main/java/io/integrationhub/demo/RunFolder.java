package io.integrationhub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The folder {@code .hub} at the project's root, where a run keeps its data; one run at a time. */
final class RunFolder implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private @Nullable FileChannel held;

    private RunFolder(Path path) {
        this.path = path;
    }

    static RunFolder ofProject() {
        return at(Path.of(System.getProperty("hub.root", "."), ".hub"));
    }

    static RunFolder at(Path path) {
        return new RunFolder(path.toAbsolutePath().normalize());
    }

    Path path() {
        return path;
    }

    /** Takes the folder for this run; the operating system gives it back when the process ends, however it ends. */
    boolean take() {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            held = channel;
            // What a killed run left behind would send others to addresses that are not there.
            Files.deleteIfExists(addressFile());
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(RunAddresses addresses) {
        try {
            Files.write(addressFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(addresses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the run is that holds the folder, as far as it has come up. */
    Optional<RunAddresses> read() {
        return Files.exists(addressFile()) ? Optional.of(read(addressFile())) : Optional.empty();
    }

    /** Where the run is that a file describes. */
    static RunAddresses read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), RunAddresses.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path addressFile() {
        return path.resolve("run.json");
    }

    @Override
    public void close() {
        try {
            if (held != null) {
                Files.deleteIfExists(addressFile());
                held.close();
                held = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
