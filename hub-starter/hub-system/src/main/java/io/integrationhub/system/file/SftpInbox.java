package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.file.InboxFolder.Taker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.springframework.util.unit.DataSize;

/**
 * A folder on an SFTP server into which another system puts files; they are taken as those of an {@link InboxFolder}
 * are, and moved on within it. Only one process may look at a time.
 */
public final class SftpInbox {

    private final SftpAccess access;
    private final DataSize largest;
    private final InstantSource clock;

    public SftpInbox(SftpAccess access, DataSize largest, InstantSource clock) {
        this.access = access;
        this.largest = largest;
        this.clock = clock;
    }

    /**
     * Takes all files that are there, by name; first those that an earlier look left.
     *
     * @throws TransientFault as the taker threw it, or {@code FOLDER_UNAVAILABLE}: no connection, not the server that
     *     was meant, or no right
     */
    public void look(Taker taker) {
        try (SftpConnection connection = SftpConnection.to(access)) {
            SftpClient sftp = connection.sftp();
            for (String place : List.of(".processing", ".done", ".failed")) {
                ensure(sftp, path(place));
            }
            for (DirEntry left : files(sftp, path(".processing"))) {
                take(sftp, left, taker);
            }
            for (DirEntry file : files(sftp, access.path())) {
                if (writtenAt(file).isBefore(clock.instant().minus(InboxFolder.SETTLED))) {
                    sftp.rename(path(file.getFilename()), processing(file));
                    take(sftp, file, taker);
                }
            }
        } catch (IOException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot use the folder " + access, e);
        }
    }

    private static void ensure(SftpClient sftp, String folder) throws IOException {
        try {
            sftp.stat(folder);
        } catch (IOException _) {
            sftp.mkdir(folder);
        }
    }

    private static List<DirEntry> files(SftpClient sftp, String folder) throws IOException {
        List<DirEntry> files = new ArrayList<>();
        for (DirEntry entry : sftp.readDir(folder)) {
            if (entry.getAttributes().isRegularFile() && InboxFolder.isFinished(entry.getFilename())) {
                files.add(entry);
            }
        }
        files.sort(Comparator.comparing(DirEntry::getFilename));
        return files;
    }

    private void take(SftpClient sftp, DirEntry file, Taker taker) throws IOException {
        String name = file.getFilename();
        try {
            taker.take(name, read(sftp, file), writtenAt(file));
            sftp.rename(processing(file), aside(".done", name));
        } catch (PermanentFault fault) {
            String failed = aside(".failed", name);
            String reason = fault.code().name() + ": " + fault.getMessage() + "\n";
            try (OutputStream out = sftp.write(failed + ".reason")) {
                out.write(reason.getBytes(StandardCharsets.UTF_8));
            }
            sftp.rename(processing(file), failed);
        }
    }

    private byte[] read(SftpClient sftp, DirEntry file) throws IOException {
        if (file.getAttributes().getSize() > largest.toBytes()) {
            throw new PermanentFault(FileFault.FILE_TOO_LARGE, "is larger than " + largest.toBytes() + " bytes");
        }
        try (InputStream in = sftp.read(processing(file))) {
            return in.readAllBytes();
        }
    }

    private static Instant writtenAt(DirEntry file) {
        return file.getAttributes().getModifyTime().toInstant();
    }

    private String processing(DirEntry file) {
        return path(".processing/" + file.getFilename());
    }

    /** With the time before the name: the same name may come again. */
    private String aside(String place, String name) {
        return path(place + "/" + clock.instant().toEpochMilli() + "-" + name);
    }

    private String path(String below) {
        return access.path() + "/" + below;
    }
}
