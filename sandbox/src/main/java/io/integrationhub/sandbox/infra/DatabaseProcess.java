package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A database server started by a JVM of its own, so that tests can kill that JVM; arguments are folder and port. */
final class DatabaseProcess {

    private static final String READY = "database ready on ";
    private static final Duration START = Duration.ofSeconds(90);

    private DatabaseProcess() {}

    /** Starts a server in a child JVM; returns when it accepts connections on {@code localhost:port}. */
    static ChildJvm start(Path folder, int port) {
        ChildJvm child = ChildJvm.start(
                ChildJvm.Program.of(DatabaseProcess.class, folder.toString(), String.valueOf(port)),
                line -> line.startsWith(READY));
        child.awaitReady(START);
        return child;
    }

    /** Runs until the process is terminated. */
    @SuppressWarnings("SystemOut") // The parent process reads the output.
    public static void main(String[] args) throws InterruptedException {
        DatabaseSettings settings =
                DatabaseSettings.temporary().persistedIn(Path.of(args[0])).onPort(Integer.parseInt(args[1]));
        EmbeddedDatabase database = EmbeddedDatabase.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-stop"));
        System.out.println(READY + database.jdbcUrl());
        new CountDownLatch(1).await();
    }
}
