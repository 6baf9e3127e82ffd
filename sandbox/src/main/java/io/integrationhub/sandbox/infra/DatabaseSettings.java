package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a database server is started.
 *
 * @param folder where its data is kept; empty for a temporary folder that is deleted when the server is closed
 * @param port where it listens; 0 for any free port
 */
public record DatabaseSettings(Optional<Path> folder, int port) {

    /** A temporary folder and a free port. */
    public static DatabaseSettings temporary() {
        return new DatabaseSettings(Optional.empty(), 0);
    }

    /** The same, with its data kept. */
    public DatabaseSettings keptIn(Path kept) {
        return new DatabaseSettings(Optional.of(kept), port);
    }

    /** The same on a fixed port. */
    public DatabaseSettings onPort(int fixed) {
        return new DatabaseSettings(folder, fixed);
    }
}
