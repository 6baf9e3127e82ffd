package io.integrationhub.system.file;

import io.integrationhub.system.file.sftp.SftpAccess;
import io.integrationhub.system.file.sftp.SftpConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;

/** A folder on an SFTP server. */
record SftpFolder(SftpAccess access) implements FileStore {

    @Override
    public Session open() throws IOException {
        return new Connected(SftpConnection.to(access), access.path());
    }

    @Override
    public String toString() {
        return access.toString();
    }

    private record Connected(SftpConnection connection, String folder) implements Session {

        @Override
        public void createFolder(String name) throws IOException {
            try {
                sftp().stat(path(name));
            } catch (IOException _) {
                sftp().mkdir(path(name));
            }
        }

        @Override
        public List<Entry> files(String name) throws IOException {
            List<Entry> entries = new ArrayList<>();
            try {
                for (DirEntry file : sftp().readDir(path(name))) {
                    if (file.getAttributes().isRegularFile()) {
                        entries.add(entry(file));
                    }
                }
            } catch (UncheckedIOException e) {
                throw e.getCause(); // An iterator cannot throw it.
            }
            return entries;
        }

        private static Entry entry(DirEntry file) {
            return new Entry(
                    file.getFilename(),
                    file.getAttributes().getModifyTime().toInstant(),
                    file.getAttributes().getSize());
        }

        @Override
        public InputStream open(String file) throws IOException {
            return sftp().read(path(file));
        }

        @Override
        public void write(String file, byte[] content) throws IOException {
            try (OutputStream out = sftp().write(path(file))) {
                out.write(content);
            }
        }

        @Override
        public void move(String from, String to) throws IOException {
            sftp().rename(path(from), path(to));
        }

        @Override
        public void delete(String file) throws IOException {
            sftp().remove(path(file));
        }

        @Override
        public void close() {
            connection.close();
        }

        private SftpClient sftp() {
            return connection.sftp();
        }

        private String path(String relative) {
            return relative.isEmpty() ? folder : folder + "/" + relative;
        }
    }
}
