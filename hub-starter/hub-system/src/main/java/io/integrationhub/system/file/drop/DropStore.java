package io.integrationhub.system.file.drop;

import io.integrationhub.core.doctor.Diagnosis;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where files are dropped; {@code toString} names it without credentials. Faults are those of {@link DropFolder}. */
interface DropStore {

    /** Writes a file unless it exists; false if it existed. */
    boolean put(String name, byte[] content);

    boolean contains(String name);

    /** When the files that readers see were written. */
    List<Instant> times();

    /** Writes and deletes a hidden file of its own, as the doctor does. */
    Diagnosis tried(String setting);

    /** Readers ignore hidden files, so a file stays hidden until it is complete. */
    static String unfinished() {
        return "." + UUID.randomUUID() + ".part";
    }

    static String probe() {
        return ".hub-doctor-" + UUID.randomUUID();
    }
}
