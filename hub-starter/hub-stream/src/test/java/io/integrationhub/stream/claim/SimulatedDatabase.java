package io.integrationhub.stream.claim;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.simulation.Simulation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The real database in virtual time: a function {@code now()} of a schema of its own precedes the one of PostgreSQL.
 * Each statement is a step, may fail before or after it has its effect, and may take long.
 */
final class SimulatedDatabase {

    private static final String URL = EmbeddedDatabase.shared().newDatabase();
    private static final Duration MAX_STATEMENT = Duration.ofMillis(20);

    private final Simulation simulation;
    private final SingleConnectionDataSource connection;
    private final JdbcClient direct;
    private final ThreadLocal<Long> statementAt = ThreadLocal.withInitial(() -> 0L);
    double failureRate;

    private SimulatedDatabase(Simulation simulation, SingleConnectionDataSource connection) {
        this.simulation = simulation;
        this.connection = connection;
        this.direct = JdbcClient.create(connection);
    }

    static void createTables() {
        DataSource database = new DriverManagerDataSource(URL, EmbeddedDatabase.USER, "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create schema if not exists simulated").update();
        jdbc.sql("create table if not exists simulated_work (tenant text, id text, token uuid)")
                .update();
        jdbc.sql("""
                create or replace function simulated.now() returns timestamptz stable language sql as $$
                  select 'epoch'::timestamptz + current_setting('simulated.micros')::bigint * interval '1 microsecond'
                $$
                """).update();
    }

    static SimulatedDatabase of(Simulation simulation) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(URL, EmbeddedDatabase.USER, "", true);
        SimulatedDatabase database = new SimulatedDatabase(simulation, connection);
        database.direct.sql("set search_path = simulated, public, pg_catalog").update();
        database.direct.sql("delete from resource_claim").update();
        database.direct.sql("delete from simulated_work").update();
        return database;
    }

    void close() {
        connection.destroy();
    }

    /** As a process sees it. */
    JdbcClient client() {
        return JdbcClient.create(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return connected();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return connected();
            }
        });
    }

    private Connection connected() throws SQLException {
        simulation.sleepUninterruptibly(simulation.upTo(MAX_STATEMENT));
        fail();
        setTime();
        Connection real = connection.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (method.getName().equals("close")) {
                            simulation.step();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void fail() throws SQLException {
        if (simulation.happens(failureRate)) {
            throw new SQLTransientConnectionException("simulated");
        }
    }

    /** When this task's last statement took effect. */
    long statementAt() {
        return statementAt.get();
    }

    private void setTime() {
        statementAt.set(simulation.nanoTime());
        direct.sql("select set_config('simulated.micros', ?, false)")
                .param(String.valueOf(simulation.nanoTime() / 1000))
                .query(String.class)
                .single();
    }

    /** How many hold this resource, without taking a step. */
    long holders(String id) {
        return direct.sql("select count(*) from resource_claim where id = ? and claimed_until > now()")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** The tokens that wrote to this resource, in order, without taking a step. */
    List<String> tokens(String id) {
        return new ArrayList<>(direct.sql("select token::text from simulated_work where id = ? order by ctid")
                .param(id)
                .query(String.class)
                .list());
    }
}
