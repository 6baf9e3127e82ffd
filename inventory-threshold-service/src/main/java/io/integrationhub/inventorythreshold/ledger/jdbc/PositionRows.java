package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The rows of positions, and the statements about several of them.
 *
 * <p>Every transaction that changes several positions locks them in the same order, so that no two transactions wait
 * for each other. The order is that of the bytes, whatever the collation of the database.
 */
record PositionRows(JdbcClient jdbc, TransactionOperations transactions) {

    private static final String LOCK = """
            select lock_stock(:tenant, :skus, :channels)
            """;

    private static final String LOCK_EXISTING = """
            select 1 from stock_position
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
            order by sku collate "C", channel collate "C" for update
            """;

    /** Locks the rows, and inserts missing ones before. */
    void lock(TenantId tenant, Collection<Position> positions) {
        if (!positions.isEmpty()) {
            call(statement(LOCK, tenant, positions));
        }
    }

    /** Locks the rows that exist; does not insert missing ones. */
    void lockExisting(TenantId tenant, Collection<Position> positions) {
        if (!positions.isEmpty()) {
            call(statement(LOCK_EXISTING, tenant, positions));
        }
    }

    /** Runs a query whose result does not matter. */
    static void call(StatementSpec statement) {
        statement.query((_, _) -> true).list();
    }

    /** A statement with the parameters {@code tenant}, {@code skus} and {@code channels}. */
    StatementSpec statement(String sql, TenantId tenant, Collection<Position> positions) {
        PositionArrays arrays = PositionArrays.of(positions);
        return statement(sql, tenant).param("skus", arrays.skus()).param("channels", arrays.channels());
    }

    /** A statement with the parameters {@code tenant}, {@code sku} and {@code channel}. */
    StatementSpec statement(String sql, TenantId tenant, Position position) {
        return statement(sql, tenant).param("sku", position.sku()).param("channel", position.channel());
    }

    /** A statement with the parameter {@code tenant}. */
    StatementSpec statement(String sql, TenantId tenant) {
        return jdbc.sql(sql).param("tenant", tenant.value());
    }

    <T> T inTransaction(Supplier<T> work) {
        return Optional.ofNullable(transactions.execute(_ -> work.get())).orElseThrow();
    }

    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    /** Runs work in a transaction that changes nothing in the end. */
    void undone(Runnable work) {
        transactions.executeWithoutResult(transaction -> {
            work.run();
            transaction.setRollbackOnly();
        });
    }

    /** The position in the columns {@code sku} and {@code channel}. */
    static Position position(ResultSet row) throws SQLException {
        return new Position(row.getString("sku"), row.getString("channel"));
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** As the driver takes a time. */
    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
