package io.integrationhub.system.file.drop;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.file.FileFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder of the local file system. */
record LocalDrop(Path path) implements DropStore {

    @Override
    public boolean put(String name, byte[] content) {
        Path target = path.resolve(name);
        if (Files.exists(target)) {
            return false;
        }
        Path unfinished = path.resolve(DropStore.unfinished());
        try {
            write(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot write to the folder " + path, e);
        }
    }

    @Override
    public boolean contains(String name) {
        return Files.exists(path.resolve(name));
    }

    @Override
    public List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, LocalDrop::isVisibleFile)) {
            for (Path file : files) {
                time(file).ifPresent(times::add);
            }
            return times;
        } catch (IOException | DirectoryIteratorException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot list the folder " + path, e);
        }
    }

    /** Empty if a reader has just taken the file. */
    private static Optional<Instant> time(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static boolean isVisibleFile(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    @Override
    public Diagnosis tried(String setting) {
        String subject = "folder " + path;
        Path probe = path.resolve(DropStore.probe());
        try {
            write(probe, new byte[0]);
            Files.delete(probe);
            return Diagnosis.healthy(subject, "is writable");
        } catch (IOException e) {
            return Diagnosis.unhealthy(
                    subject,
                    "cannot be written: " + e.getClass().getSimpleName(),
                    "create or mount it, and let the user of the service write there; see " + setting);
        }
    }

    /** Returns once the content is synced to disk. */
    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer remaining = ByteBuffer.wrap(content);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
