package io.integrationhub.sandbox.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server in processes next to this JVM, from binaries that the build downloads.
 *
 * <p>It can be stopped, killed and restarted with its data intact.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The user to connect as; the server trusts connections from this machine, so any password is valid. */
    public static final String USER = "postgres";

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final DatabaseSettings settings;
    private final Folder folder;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    private EmbeddedDatabase(DatabaseSettings settings) {
        this.settings = settings;
        this.folder = settings.folder().map(Folder::persistent).orElseGet(() -> Folder.temporary("hub-database-"));
        this.port = settings.port() == 0 ? FreePort.any() : settings.port();
    }

    /** Starts a server with a temporary folder on a free port. */
    public static EmbeddedDatabase start() {
        return start(DatabaseSettings.temporary());
    }

    /** Starts a server; returns when it accepts connections. */
    public static EmbeddedDatabase start(DatabaseSettings settings) {
        EmbeddedDatabase database = new EmbeddedDatabase(settings);
        database.restart();
        return database;
    }

    /**
     * The server that all tests of this JVM share, started at first use and stopped with the JVM. A test that needs
     * tables of its own calls {@link #newDatabase()}.
     */
    public static EmbeddedDatabase shared() {
        return Shared.DATABASE;
    }

    /** The JDBC URL of the server's default database. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The JDBC URL of a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** The port the server listens on. */
    public int port() {
        return port;
    }

    /** Creates an empty database with a unique name and returns its JDBC URL. */
    public String newDatabase() {
        return database("test_" + ProcessHandle.current().pid() + "_" + NUMBERS.incrementAndGet());
    }

    /** Returns the JDBC URL of the database with this name, which is created if it does not exist. */
    public String database(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("invalid database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), USER, "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created", e);
        }
        return jdbcUrl(name);
    }

    /** Shuts the server down; its data remains. */
    public synchronized void stop() {
        EmbeddedPostgres running = server;
        if (running == null) {
            return;
        }
        server = null;
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server's processes, as a crash would; {@link #restart} recovers the data. */
    public synchronized void kill() {
        EmbeddedPostgres running = server;
        if (running != null) {
            OrphanedServer.in(folder.path()).ifPresent(OrphanedServer::kill);
            stop();
        }
    }

    /** Starts the server on the same address with its data, after stopping it if it is running. */
    public synchronized void restart() {
        stop();
        OrphanedServer.in(folder.path()).ifPresent(OrphanedServer::stop);
        try {
            server = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder.path(), e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataFolder())
                .setCleanDataDirectory(false)
                .setPGStartupWait(STARTUP)
                // Enough for the connection pools of seven services and for ad hoc queries.
                .setServerConfig("max_connections", "300")
                // The library's default confirms a commit before it is written, so a killed server would lose it.
                .setServerConfig("synchronous_commit", "on")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // Only a power failure loses data that is written but not flushed, and temporary folders need not survive one.
        String flush = settings.folder().isPresent() ? "on" : "off";
        return builder.setServerConfig("fsync", flush)
                .setServerConfig("full_page_writes", flush)
                // Looking after the many small databases of tests costs more than it saves them.
                .setServerConfig("autovacuum", flush);
    }

    private Path dataFolder() {
        return folder.path().resolve("data");
    }

    private Path log() {
        return folder.path().resolve("server.log");
    }

    /** Stops the server and deletes its folder if it is temporary. */
    @Override
    public void close() {
        stop();
        folder.discard();
    }

    /** Starts the server when the class is first used. */
    private static final class Shared {
        private static final EmbeddedDatabase DATABASE = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close, "shared-database-stop"));
        }
    }
}
