package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.position;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.time;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The discrepancies in PostgreSQL. */
class JdbcDiscrepancyLedger implements DiscrepancyLedger {

    private static final String REPORTED = """
            select sku, channel from stock_position
            where tenant = :tenant and quantity is not null and (sku, channel) > (:sku, :channel)
            order by sku, channel limit :limit
            """;

    private static final String RECORD = """
            insert into stock_discrepancy (tenant, sku, channel, expected, actual, first_found_at, last_found_at)
            values (:tenant, :sku, :channel, :expected, :actual, :at, :at)
            on conflict (tenant, sku, channel) do update
            set expected = excluded.expected, actual = excluded.actual, last_found_at = excluded.last_found_at
            """;

    private static final String DELETE_OLD = """
            delete from stock_discrepancy where tenant = :tenant and last_found_at < :startedAt
            """;

    private static final String COMPLETE = """
            insert into stock_comparison (tenant, started_at, compared) values (:tenant, :startedAt, :compared)
            on conflict (tenant) do update set started_at = excluded.started_at, compared = excluded.compared
            """;

    private static final String REMOVE = """
            delete from stock_discrepancy
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
            """;

    private static final String COMPARISON = """
            select started_at, compared,
                   (select count(*) from stock_discrepancy where stock_discrepancy.tenant = comparison.tenant) as differing
            from stock_comparison comparison where tenant = :tenant
            """;

    private static final String DISCREPANCIES = """
            select sku, channel, expected, actual, first_found_at from stock_discrepancy
            where tenant = :tenant order by first_found_at, sku, channel limit :limit
            """;

    private final PositionRows positions;

    JdbcDiscrepancyLedger(PositionRows positions) {
        this.positions = positions;
    }

    @Override
    public List<Position> reported(TenantId tenant, Optional<Position> after, int limit) {
        return positions
                .statement(REPORTED, tenant)
                .param("sku", after.map(Position::sku).orElse(""))
                .param("channel", after.map(Position::channel).orElse(""))
                .param("limit", limit)
                .query((row, _) -> position(row))
                .list();
    }

    @Override
    public void record(TenantId tenant, Collection<Discrepancy> discrepancies) {
        for (Discrepancy discrepancy : discrepancies) {
            positions
                    .statement(RECORD, tenant, discrepancy.position())
                    .param("expected", discrepancy.expected())
                    .param("actual", discrepancy.actual())
                    .param("at", utc(discrepancy.since()))
                    .update();
        }
    }

    @Override
    public void completeComparison(TenantId tenant, Instant startedAt, long compared) {
        positions.inTransaction(() -> {
            positions
                    .statement(DELETE_OLD, tenant)
                    .param("startedAt", utc(startedAt))
                    .update();
            positions
                    .statement(COMPLETE, tenant)
                    .param("startedAt", utc(startedAt))
                    .param("compared", compared)
                    .update();
        });
    }

    @Override
    public void remove(TenantId tenant, Set<Position> repaired) {
        positions.statement(REMOVE, tenant, repaired).update();
    }

    @Override
    public Optional<Comparison> lastComparison(TenantId tenant, int limit) {
        List<Discrepancy> discrepancies = positions
                .statement(DISCREPANCIES, tenant)
                .param("limit", limit)
                .query((row, _) -> discrepancy(row))
                .list();
        return positions
                .statement(COMPARISON, tenant)
                .query((row, _) -> new Comparison(
                        time(row, "started_at"), row.getLong("compared"), row.getLong("differing"), discrepancies))
                .optional();
    }

    private static Discrepancy discrepancy(ResultSet row) throws SQLException {
        return new Discrepancy(
                position(row), row.getLong("expected"), row.getLong("actual"), time(row, "first_found_at"));
    }
}
