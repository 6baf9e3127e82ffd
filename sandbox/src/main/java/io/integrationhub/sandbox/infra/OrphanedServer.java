package io.integrationhub.sandbox.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that still runs in a data folder although the JVM that started it has ended.
 *
 * @param process the server's main process
 */
record OrphanedServer(ProcessHandle process) {

    private static final long STOP_SECONDS = 20;

    /** The server that runs in the folder, according to the file in which PostgreSQL stores its process ID. */
    static Optional<OrphanedServer> in(Path folder) {
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                    .filter(OrphanedServer::isPostgres)
                    .map(OrphanedServer::new);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // A missing or incomplete file means that no server runs.
        }
    }

    /** Whether the process ID still belongs to PostgreSQL and was not assigned to another program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    /** Terminates the server and waits for its end; kills it if that takes too long. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the server with all its processes and waits for their end. */
    void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
