package io.integrationhub.system.file.drop;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.calllog.MaskedContent;
import io.integrationhub.system.file.sftp.SftpAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A folder from which another system reads files; a file appears in it complete or not at all. */
public final class DropFolder {

    private final Tenant tenant;
    private final DropStore store;

    private DropFolder(Tenant tenant, DropStore store) {
        this.tenant = tenant;
        this.store = store;
    }

    /**
     * A folder of the local file system.
     *
     * @param tenant whose files they are
     * @param path an existing folder
     */
    public static DropFolder of(Tenant tenant, Path path) {
        return new DropFolder(tenant, new LocalDrop(path));
    }

    /**
     * A folder on an SFTP server.
     *
     * @param tenant whose files they are
     */
    public static DropFolder of(Tenant tenant, SftpAccess access) {
        return new DropFolder(tenant, new SftpDrop(access));
    }

    /**
     * Writes a file. Repeating the call is harmless: an existing file is never changed.
     *
     * @param name file name without a path, the same for the same content
     * @return false if the file existed already
     * @throws io.integrationhub.core.golive.DryRunStop if the tenant is in dry run
     * @throws io.integrationhub.core.fault.TransientFault {@code FOLDER_UNAVAILABLE}; the file was not written, or was
     *     written and not confirmed, in which case the next call finds it
     */
    public boolean put(String name, byte[] content) {
        requirePlain(name);
        DryRun.stop(
                tenant,
                () -> "the file " + name + " with " + content.length + " bytes",
                () -> MaskedContent.of(content));
        return store.put(name, content);
    }

    /**
     * Whether a file is there; false also if it was there and its reader has removed it.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code FOLDER_UNAVAILABLE}
     */
    public boolean contains(String name) {
        requirePlain(name);
        return store.contains(name);
    }

    /**
     * The files that nobody has taken for longer than this. What its reader has removed or moved was taken.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code FOLDER_UNAVAILABLE}
     */
    public Untaken untaken(Duration age, Instant now) {
        List<Instant> overdue = store.times().stream()
                .filter(time -> time.isBefore(now.minus(age)))
                .sorted()
                .toList();
        return new Untaken(overdue.size(), overdue.stream().findFirst());
    }

    /**
     * Files that nobody has taken in time.
     *
     * @param oldest when the oldest one was written
     */
    public record Untaken(int count, Optional<Instant> oldest) {}

    /**
     * The folder as a connection that the doctor tries with a hidden file of its own.
     *
     * @param setting the settings of the folder, below the tenant's
     */
    public Connection connection(String setting) {
        return new Connection("folder " + store, store.toString(), () -> store.tried(setting));
    }

    private static void requirePlain(String name) {
        if (name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("the file name must not contain a path or begin with a dot");
        }
    }
}
