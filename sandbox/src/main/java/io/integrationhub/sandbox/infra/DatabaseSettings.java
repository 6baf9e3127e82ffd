package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of a database server.
 *
 * @param folder where its data is stored; empty for a temporary folder that is deleted when the server is closed
 * @param port the port it listens on; 0 for any free port
 */
public record DatabaseSettings(Optional<Path> folder, int port) {

    /** A temporary folder and a free port. */
    public static DatabaseSettings temporary() {
        return new DatabaseSettings(Optional.empty(), 0);
    }

    /** The same with its data stored in a folder that is not deleted. */
    public DatabaseSettings persistedIn(Path stored) {
        return new DatabaseSettings(Optional.of(stored), port);
    }

    /** The same on a fixed port. */
    public DatabaseSettings onPort(int fixed) {
        return new DatabaseSettings(folder, fixed);
    }
}
