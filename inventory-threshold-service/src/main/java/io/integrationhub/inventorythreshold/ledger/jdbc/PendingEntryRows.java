package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which positions' entries may not show what they are to show, and from when on that is due. */
record PendingEntryRows(JdbcClient jdbc) {

    /** commercetools takes off what orders want within 10 s; with some time to spare. */
    static final String UNDERWAY = """
            (select coalesce(sum(hold.quantity), 0) from stock_hold hold
             join stock_order taker on taker.tenant = hold.tenant and taker.order_id = hold.order_id
             where hold.tenant = position.tenant and hold.sku = position.sku and hold.channel = position.channel
               and taker.taken_at > now() - interval '15 seconds')
            """;

    private static final String SHOWN = """
            update stock_position position
            set show_at = case when %s > 0 then now() + interval '30 seconds' end
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and (show_at is not null or %1$s > 0) and (changed_at is null or changed_at <= :began)
            """.formatted(UNDERWAY);

    /** Not those that somebody is just changing: it takes no longer for them than it would have. */
    private static final String HURRY = """
            update stock_position set show_at = now()
            where (tenant, sku, channel) in (
                select tenant, sku, channel from stock_position where tenant = :tenant and show_at > now()
                for update skip locked)
            """;

    private static final String HURRY_THESE = """
            update stock_position set show_at = now()
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels)) and show_at > now()
            """;

    private static final String DUE = """
            update stock_position set show_at = now() + interval '5 minutes'
            where (tenant, sku, channel) in (
                select tenant, sku, channel from stock_position where tenant = :tenant and show_at <= now()
                order by show_at limit :most for update skip locked)
            returning sku, channel
            """;

    /** Whoever calls this has the positions locked. */
    void shown(TenantId tenant, Set<Position> positions, Instant began) {
        bundled(SHOWN, tenant, positions)
                .param("began", began.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<Position> take(TenantId tenant, int most) {
        return new TreeSet<>(jdbc.sql(DUE)
                .param("tenant", tenant.value())
                .param("most", most)
                .query((row, _) -> new Position(row.getString("sku"), row.getString("channel")))
                .list());
    }

    /** Whoever calls this has the positions locked. */
    void hurry(TenantId tenant, Set<Position> positions) {
        bundled(HURRY_THESE, tenant, positions).update();
    }

    void hurry(TenantId tenant) {
        jdbc.sql(HURRY).param("tenant", tenant.value()).update();
    }

    private JdbcClient.StatementSpec bundled(String statement, TenantId tenant, Set<Position> positions) {
        PositionArrays bundle = PositionArrays.of(positions);
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("skus", bundle.skus())
                .param("channels", bundle.channels());
    }
}
