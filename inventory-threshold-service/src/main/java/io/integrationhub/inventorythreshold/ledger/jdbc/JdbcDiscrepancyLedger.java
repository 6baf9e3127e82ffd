package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The drifts in PostgreSQL. */
class JdbcDiscrepancyLedger implements DiscrepancyLedger {

    private static final String PAGE = """
            select sku, channel from stock_position
            where tenant = :tenant and quantity is not null and (sku, channel) > (:sku, :channel)
            order by sku, channel limit :most
            """;

    private static final String FOUND = """
            insert into stock_drift (tenant, sku, channel, expected, there, since, seen_at)
            values (:tenant, :sku, :channel, :expected, :there, :at, :at)
            on conflict (tenant, sku, channel) do update
            set expected = excluded.expected, there = excluded.there, seen_at = excluded.seen_at
            """;

    private static final String FORGET = "delete from stock_drift where tenant = :tenant and seen_at < :began";

    private static final String LOOKED = """
            insert into stock_drift_look (tenant, looked_at, compared) values (:tenant, :began, :compared)
            on conflict (tenant) do update set looked_at = excluded.looked_at, compared = excluded.compared
            """;

    private static final String REPAIRED = """
            delete from stock_drift
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
            """;

    private static final String REPORT = """
            select looked_at, compared,
                   (select count(*) from stock_drift drift where drift.tenant = look.tenant) as drifted
            from stock_drift_look look where tenant = :tenant
            """;

    private static final String DRIFTS = """
            select sku, channel, expected, there, since from stock_drift
            where tenant = :tenant order by since, sku, channel limit :most
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcDiscrepancyLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Position> page(TenantId tenant, Optional<Position> after, int most) {
        return sql(PAGE, tenant)
                .param("sku", after.map(Position::sku).orElse(""))
                .param("channel", after.map(Position::channel).orElse(""))
                .param("most", most)
                .query((row, _) -> position(row))
                .list();
    }

    @Override
    public void found(TenantId tenant, Collection<Discrepancy> drifts) {
        for (Discrepancy drift : drifts) {
            sql(FOUND, tenant)
                    .param("sku", drift.position().sku())
                    .param("channel", drift.position().channel())
                    .param("expected", drift.expected())
                    .param("there", drift.there())
                    .param("at", drift.since().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public void looked(TenantId tenant, Instant began, long compared) {
        transactions.executeWithoutResult(_ -> {
            sql(FORGET, tenant).param("began", began.atOffset(ZoneOffset.UTC)).update();
            sql(LOOKED, tenant)
                    .param("began", began.atOffset(ZoneOffset.UTC))
                    .param("compared", compared)
                    .update();
        });
    }

    @Override
    public void repaired(TenantId tenant, Set<Position> positions) {
        PositionArrays bundle = PositionArrays.of(positions);
        sql(REPAIRED, tenant)
                .param("skus", bundle.skus())
                .param("channels", bundle.channels())
                .update();
    }

    @Override
    public Optional<Report> report(TenantId tenant, int most) {
        List<Discrepancy> drifts = sql(DRIFTS, tenant)
                .param("most", most)
                .query((row, _) -> new Discrepancy(
                        position(row), row.getLong("expected"), row.getLong("there"), time(row, "since")))
                .list();
        return sql(REPORT, tenant)
                .query((row, _) ->
                        new Report(time(row, "looked_at"), row.getLong("compared"), row.getLong("drifted"), drifts))
                .optional();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant) {
        return jdbc.sql(statement).param("tenant", tenant.value());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getString("sku"), row.getString("channel"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
