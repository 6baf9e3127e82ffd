package io.integrationhub.demo.run;

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

/** The folder {@code .hub} at the project's root that holds the data of a run; locked by one run at a time. */
public final class RunFolder implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private @Nullable FileChannel lockFile;

    private RunFolder(Path path) {
        this.path = path;
    }

    public static RunFolder ofProject() {
        return at(Path.of(System.getProperty("hub.root", "."), ".hub"));
    }

    public static RunFolder at(Path path) {
        return new RunFolder(path.toAbsolutePath().normalize());
    }

    public Path path() {
        return path;
    }

    /** Locks the folder for this run, if it is free; the operating system releases it when the process ends. */
    public boolean tryLock() {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            lockFile = channel;
            // A killed run leaves addresses at which nothing runs any more.
            Files.deleteIfExists(addressFile());
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(RunAddresses addresses) {
        try {
            Files.write(addressFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(addresses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the addresses of the run that holds the folder; empty while it is starting. */
    public Optional<RunAddresses> read() {
        return Files.exists(addressFile()) ? Optional.of(read(addressFile())) : Optional.empty();
    }

    /** Reads the addresses of a run from a file. */
    public static RunAddresses read(Path file) {
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
            if (lockFile != null) {
                Files.deleteIfExists(addressFile());
                lockFile.close();
                lockFile = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
