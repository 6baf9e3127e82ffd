package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of positions, locked in one order by everybody who changes several of them: so no two transactions wait for
 * each other in a circle. The order is that of the bytes, whatever the database's own is.
 */
record PositionRows(JdbcClient jdbc) {

    private static final String KNOW = """
            insert into stock_position (tenant, sku, channel)
            select :tenant, sku, channel from unnest(:skus, :channels) as wanted (sku, channel)
            order by sku collate "C", channel collate "C"
            on conflict do nothing
            """;

    private static final String LOCK = """
            select 1 from stock_position
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
            order by sku collate "C", channel collate "C" for update
            """;

    /** Locks these; those that are not known become known first, so that they can be. */
    void lock(TenantId tenant, Collection<Position> positions) {
        if (!positions.isEmpty()) {
            bundled(KNOW, tenant, PositionArrays.of(positions)).update();
            lockKnown(tenant, positions);
        }
    }

    /** Locks those of these that are known; the transaction makes none of the others known. */
    void lockKnown(TenantId tenant, Collection<Position> positions) {
        if (!positions.isEmpty()) {
            bundled(LOCK, tenant, PositionArrays.of(positions))
                    .query((row, _) -> row.getInt(1))
                    .list();
        }
    }

    private JdbcClient.StatementSpec bundled(String statement, TenantId tenant, PositionArrays bundle) {
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("skus", bundle.skus())
                .param("channels", bundle.channels());
    }
}
