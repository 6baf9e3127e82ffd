package io.integrationhub.benchmarks.catalog;

import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Waits for runs in the service's database. */
final class RunTimes {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final String url;
    private final String schema;
    private final ProcessUsage usage;
    private long last;
    private long beganAtNanos;
    private Duration cpuBefore = Duration.ZERO;

    RunTimes(String url, String schema, ProcessUsage usage) {
        this.url = url;
        this.schema = schema;
        this.usage = usage;
    }

    /**
     * A run that has ended.
     *
     * @param reading from its request until it was planned
     * @param all from its request to its end
     * @param total also the time until the delivered file was stored
     * @param cpu of the service's process
     */
    record Ended(
            String state,
            String counts,
            Duration reading,
            Duration all,
            Duration total,
            Duration cpu,
            long peakMebibytes) {}

    /** Says that the next run is delivered now. */
    void begin() {
        usage.reset();
        cpuBefore = usage.cpuTime();
        beganAtNanos = System.nanoTime();
    }

    /** Waits for the end of the next run. */
    Ended awaitEnd(ChildJvm service) throws SQLException, InterruptedException {
        String sql = "select id, state, detail, counts::text, extract(epoch from planned_at - requested_at) * 1000,"
                + " extract(epoch from ended_at - requested_at) * 1000 from " + schema
                + ".run where id > ? and ended_at is not null order by id";
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.USER, "any");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (service.isAlive() && System.nanoTime() - beganAtNanos < TIMEOUT.toNanos()) {
                statement.setLong(1, last);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        last = row.getLong(1);
                        return ended(row);
                    }
                }
                Thread.sleep(POLL);
            }
        }
        throw new IllegalStateException("the run did not end");
    }

    private Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                row.getString(2) + " " + row.getString(3),
                row.getString(4),
                Duration.ofMillis(row.getLong(5)),
                Duration.ofMillis(row.getLong(6)),
                Duration.ofNanos(System.nanoTime() - beganAtNanos),
                usage.cpuTime().minus(cpuBefore),
                usage.peakMebibytes());
    }
}
