package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.starter.fault.TransientFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A folder in which a file is either complete or not there. */
record Folder(Path path) {

    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    /**
     * Puts a file there unless it is there already.
     *
     * @throws TransientFault {@code ORDER_FOLDER_UNWRITABLE}
     */
    void put(String name, byte[] content) {
        if (has(name)) {
            return;
        }
        // A name that no reader looks for, until the file is complete and on the disk.
        Path unfinished = path.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try {
            write(unfinished, content);
            Files.move(unfinished, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new TransientFault(
                    OrderMasterFault.ORDER_FOLDER_UNWRITABLE, "cannot write to the folder " + path, e);
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
