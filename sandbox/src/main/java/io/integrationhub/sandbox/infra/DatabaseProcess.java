package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A database server under a JVM of its own: arguments are the data folder and the port. */
public final class DatabaseProcess {

    private static final String READY = "database ready on ";
    private static final Duration START = Duration.ofSeconds(90);

    private DatabaseProcess() {}

    /** Starts a server under a child JVM; returns when it accepts connections on {@code localhost:port}. */
    public static ChildJvm start(Path folder, int port) {
        ChildJvm child = ChildJvm.start(
                ChildJvm.Program.of(DatabaseProcess.class, folder.toString(), String.valueOf(port)),
                line -> line.startsWith(READY));
        child.awaitReady(START);
        return child;
    }

    /** Runs until it is told to end. */
    @SuppressWarnings("SystemOut") // its parent reads it
    public static void main(String[] args) throws InterruptedException {
        DatabaseSettings settings =
                DatabaseSettings.temporary().keptIn(Path.of(args[0])).onPort(Integer.parseInt(args[1]));
        EmbeddedDatabase database = EmbeddedDatabase.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-stop"));
        System.out.println(READY + database.jdbcUrl());
        new CountDownLatch(1).await();
    }
}
