package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.file.CompleteStream.UnfinishedFile;
import io.integrationhub.system.file.FileStore.Entry;
import io.integrationhub.system.file.FileStore.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/**
 * How large files may be, and so how they are read.
 *
 * @param isStreamed whether a file need not fit into memory
 */
record FileSize(DataSize max, boolean isStreamed) {

    /** The bytes of a file, in memory or not. */
    @FunctionalInterface
    interface Content {

        /** The bytes from their beginning. */
        InputStream open() throws IOException;

        /** All bytes. */
        default byte[] all() throws IOException {
            try (InputStream in = open()) {
                return in.readAllBytes();
            }
        }

        /** Whether the bytes are in memory. */
        default boolean isInMemory() {
            return false;
        }

        /** Bytes in memory, which are not copied. */
        static Content of(byte[] content) {
            return new Content() {
                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(content);
                }

                @Override
                public byte[] all() {
                    return content;
                }

                @Override
                public boolean isInMemory() {
                    return true;
                }
            };
        }
    }

    /**
     * Opens a file.
     *
     * @throws UnfinishedFile if it is not as long as it was listed
     * @throws PermanentFault {@code FILE_TOO_LARGE}
     */
    Content open(Session folder, String path, Entry listed) throws IOException {
        if (listed.size() > max.toBytes()) {
            throw tooLarge();
        }
        if (isStreamed) {
            return () -> new CompleteStream(folder.open(path), listed.size());
        }
        int limit = Math.toIntExact(max.toBytes());
        byte[] content = folder.read(path, limit + 1);
        if (content.length > limit) {
            throw tooLarge();
        }
        if (content.length != listed.size()) {
            throw new UnfinishedFile(listed.size(), content.length);
        }
        return Content.of(content);
    }

    private PermanentFault tooLarge() {
        return new PermanentFault(FileFault.FILE_TOO_LARGE, "the file is larger than " + max.toBytes() + " bytes");
    }
}
