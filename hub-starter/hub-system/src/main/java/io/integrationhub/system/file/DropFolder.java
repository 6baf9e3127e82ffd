package io.integrationhub.system.file;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A folder from which another system reads files; a file appears in it complete or not at all.
 *
 * @param tenant whose files they are
 * @param path an existing folder
 */
public record DropFolder(Tenant tenant, Path path) {

    /**
     * Writes a file. Repeating the call is harmless: an existing file is never changed.
     *
     * @param name file name without a path, the same for the same content
     * @return false if the file existed already
     * @throws io.integrationhub.core.golive.DryRunStop if the tenant is in dry run
     * @throws TransientFault {@code FOLDER_UNAVAILABLE}; the file was not written
     */
    public boolean put(String name, byte[] content) {
        Path target = path.resolve(name);
        if (name.startsWith(".") || !path.equals(target.getParent())) {
            throw new IllegalArgumentException("the file name must not contain a path or begin with a dot");
        }
        DryRun.stop(tenant, () -> "the file " + name + " with " + content.length + " bytes");
        if (Files.exists(target)) {
            return false;
        }
        // Readers ignore hidden files, so the file stays hidden until it is complete and synced to disk.
        Path unfinished = path.resolve("." + UUID.randomUUID() + ".part");
        try {
            write(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot write to the folder " + path, e);
        }
    }

    /**
     * The folder as a connection that the doctor tries with a hidden file of its own.
     *
     * @param setting the settings of the folder, below the tenant's
     */
    public Connection connection(String setting) {
        String subject = "folder " + path;
        return new Connection(subject, path.toString(), () -> {
            Path probe = path.resolve(".hub-doctor-" + UUID.randomUUID());
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
        });
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer remaining = ByteBuffer.wrap(content);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        }
    }
}
