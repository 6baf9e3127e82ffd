package io.integrationhub.system.file.drop;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.file.FileFault;
import io.integrationhub.system.file.sftp.SftpAccess;
import io.integrationhub.system.file.sftp.SftpConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A folder on an SFTP server. A file is written under a hidden name and renamed when the server has all of it; a rename
 * of the protocol's version 3 fails if the new name exists
 * (https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-6.5).
 */
record SftpDrop(SftpAccess access) implements DropStore {

    /** OpenSSH begins to refuse connections that are not authenticated yet at ten. */
    private static final Semaphore CONNECTIONS = new Semaphore(4);

    /** The name under which an outage of the server pauses the tenant's consumers. */
    private static final String SYSTEM = "sftp";

    /** What is done with one connection. */
    private interface Work<T> {
        T on(SftpClient sftp) throws IOException;
    }

    @Override
    public boolean put(String name, byte[] content) {
        return connected(sftp -> put(sftp, name, content));
    }

    private boolean put(SftpClient sftp, String name, byte[] content) throws IOException {
        if (exists(sftp, name)) {
            return false;
        }
        String unfinished = path(DropStore.unfinished());
        try {
            write(sftp, unfinished, content);
            sftp.rename(unfinished, path(name));
            return true;
        } catch (IOException e) {
            remove(sftp, unfinished);
            if (exists(sftp, name)) {
                // Another replica was faster.
                return false;
            }
            throw e;
        }
    }

    private static void write(SftpClient sftp, String file, byte[] content) throws IOException {
        try (OutputStream out = sftp.write(file, OpenMode.Create, OpenMode.Exclusive, OpenMode.Write)) {
            out.write(content);
        }
        long size = sftp.stat(file).getSize();
        if (size != content.length) {
            throw new IOException("the server has " + size + " of " + content.length + " bytes");
        }
    }

    @Override
    public boolean contains(String name) {
        return connected(sftp -> exists(sftp, name));
    }

    @Override
    public List<Instant> times() {
        return connected(sftp -> {
            List<Instant> times = new ArrayList<>();
            for (SftpClient.DirEntry entry : sftp.readDir(access.path())) {
                boolean isVisible = entry.getAttributes().isRegularFile()
                        && !entry.getFilename().startsWith(".");
                if (isVisible) {
                    times.add(entry.getAttributes().getModifyTime().toInstant());
                }
            }
            return times;
        });
    }

    private boolean exists(SftpClient sftp, String name) throws IOException {
        try {
            sftp.lstat(path(name));
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    /** What is left is hidden, so that no reader takes it. */
    private static void remove(SftpClient sftp, String file) {
        try {
            sftp.remove(file);
        } catch (IOException _) {
            // It was not created, or the connection is lost.
        }
    }

    private <T> T connected(Work<T> work) {
        CONNECTIONS.acquireUninterruptibly();
        try (SftpConnection connection = connection()) {
            return work.on(connection.sftp());
        } catch (IOException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot write to " + access + ": " + reason(e), e);
        } finally {
            CONNECTIONS.release();
        }
    }

    private SftpConnection connection() {
        try {
            return SftpConnection.to(access);
        } catch (IOException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot reach " + access + ": " + reason(e), e)
                    .outageOf(SYSTEM);
        }
    }

    @Override
    public Diagnosis tried(String setting) {
        String subject = "folder " + access;
        try (SftpConnection connection = SftpConnection.to(access)) {
            SftpClient sftp = connection.sftp();
            String probe = path(DropStore.probe());
            String renamed = path(DropStore.probe());
            write(sftp, probe, new byte[0]);
            sftp.rename(probe, renamed);
            sftp.remove(renamed);
            return Diagnosis.healthy(subject, "is writable");
        } catch (IOException e) {
            return Diagnosis.unhealthy(
                    subject,
                    "cannot be written: " + reason(e),
                    "check host, host-key, user, password and private-key, that the folder exists, and that the user"
                            + " may write and rename there; see " + setting);
        }
    }

    private static String reason(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    private String path(String name) {
        return access.path() + "/" + name;
    }

    @Override
    public String toString() {
        return access.toString();
    }
}
