package io.integrationhub.system.file;

import io.integrationhub.core.fault.TransientFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A folder that another system reads, in which a file is either complete or not there.
 *
 * @param path the folder, which exists
 */
public record DropFolder(Path path) {

    /**
     * Puts a file there; harmless to repeat, since a name that is there already is left as it is.
     *
     * @param name a plain file name, the same for the same content
     * @return whether the file was put there now
     * @throws TransientFault {@code FOLDER_UNAVAILABLE}; then the file is not there
     */
    public boolean put(String name, byte[] content) {
        Path target = path.resolve(name);
        if (name.startsWith(".") || !path.equals(target.getParent())) {
            throw new IllegalArgumentException("a file's name must be plain");
        }
        if (Files.exists(target)) {
            return false;
        }
        // A hidden name that no reader looks for, until the file is complete and on the disk.
        Path unfinished = path.resolve("." + UUID.randomUUID() + ".part");
        try {
            write(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new TransientFault(FolderFault.FOLDER_UNAVAILABLE, "cannot write to the folder " + path, e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
