package io.integrationhub.system.file.drop;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.file.FileFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
