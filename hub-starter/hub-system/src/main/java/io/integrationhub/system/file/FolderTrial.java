package io.integrationhub.system.file;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.system.file.FileStore.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries for the doctor what a look for inbound files does: it connects, lists the folder, and writes, moves and deletes
 * an empty file of its own. No file of another system is touched.
 *
 * @param setting the settings of the folder, below the tenant's
 */
record FolderTrial(FileStore store, String setting) {

    /** Hidden, so that no look takes it for a file of the other system. */
    private static final String PROBE = ".hub-doctor-";

    private static final byte[] EMPTY = {};

    Connection connection() {
        return new Connection(subject(), store.toString(), this::tried);
    }

    private String subject() {
        return "folder " + store;
    }

    private Diagnosis tried() {
        try (Session folder = store.open()) {
            return examine(folder);
        } catch (IOException e) {
            return unhealthy("cannot be reached", e, "check host, host-key, user, password and private-key of");
        }
    }

    private Diagnosis examine(Session folder) {
        int files;
        try {
            files = folder.files("").size();
        } catch (IOException e) {
            return unhealthy("cannot be listed", e, "check that it exists and that the user may read it; see");
        }
        try {
            for (String name : List.of(FileInbox.PROCESSING, FileInbox.DONE, FileInbox.FAILED)) {
                folder.createFolder(name);
            }
            String probe = PROBE + UUID.randomUUID();
            String moved = FileInbox.DONE + "/" + probe;
            folder.write(probe, EMPTY);
            folder.move(probe, moved);
            folder.delete(moved);
            return Diagnosis.healthy(subject(), "is readable and writable; files in it: " + files);
        } catch (IOException e) {
            return unhealthy(
                    "does not let the hub create folders and move files",
                    e,
                    "give the user the right to write and rename there, because processed files are moved; see");
        }
    }

    private Diagnosis unhealthy(String finding, IOException e, String fix) {
        String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return Diagnosis.unhealthy(subject(), finding + ": " + reason, fix + " " + setting);
    }
}
