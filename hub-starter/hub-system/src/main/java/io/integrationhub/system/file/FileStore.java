package io.integrationhub.system.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** A folder into which another system writes files; {@code toString} names it without credentials. */
interface FileStore {

    /**
     * Opens the folder for one run.
     *
     * @throws IOException if it cannot be reached
     */
    Session open() throws IOException;

    /** Access to the folder during one run; paths are relative to it and separated by slashes. */
    interface Session extends AutoCloseable {

        /** Creates a folder unless it exists. */
        void createFolder(String path) throws IOException;

        /** The regular files directly in a folder, in any order; the empty path is the folder itself. */
        List<Entry> files(String path) throws IOException;

        /** The bytes of a file, from its beginning. */
        InputStream open(String path) throws IOException;

        /** Reads at most {@code limit} bytes of a file. */
        default byte[] read(String path, int limit) throws IOException {
            try (InputStream content = open(path)) {
                return content.readNBytes(limit);
            }
        }

        void write(String path, byte[] content) throws IOException;

        /** Moves a file atomically. */
        void move(String from, String to) throws IOException;

        /** Deletes a file; none is there if it was deleted before. */
        void delete(String path) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * A file in a folder.
     *
     * @param size number of bytes
     */
    record Entry(String name, Instant writtenAt, long size) {}
}
