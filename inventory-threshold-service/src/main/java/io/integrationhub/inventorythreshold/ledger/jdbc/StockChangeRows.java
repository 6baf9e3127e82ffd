package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rows of changes that the last reported quantity of their position does not include. The caller has the positions
 * locked.
 */
record StockChangeRows(PositionRows positions) {

    private static final String INSERT = """
            insert into stock_change (tenant, sku, channel, id, delta, as_of, sequence)
            select position.tenant, position.sku, position.channel, change.id, change.delta, change.as_of, change.sequence
            from (select sku, channel, id, delta, as_of::timestamptz as as_of, sequence
                  from unnest(:skus, :channels, :ids, :deltas, :times, :sequences)
                       as stated (sku, channel, id, delta, as_of, sequence)) as change
            join stock_position position
              on position.tenant = :tenant and position.sku = change.sku and position.channel = change.channel
            where is_newer_change(change.as_of, change.sequence, position.reported_at, position.reported_sequence)
            on conflict do nothing
            returning sku, channel
            """;

    private static final String OLD = """
            select distinct change.sku, change.channel from stock_change change
            join stock_position position on position.tenant = change.tenant
                 and position.sku = change.sku and position.channel = change.channel
            where change.tenant = :tenant and change.as_of < :before and position.reported_quantity is not null
            limit :limit
            """;

    private static final String COMPACT = """
            with old as (
                delete from stock_change change using stock_position position
                where change.tenant = :tenant and change.as_of < :before
                  and (change.sku, change.channel) in (select * from unnest(:skus, :channels))
                  and position.tenant = change.tenant and position.sku = change.sku and position.channel = change.channel
                  and position.reported_quantity is not null
                returning change.*),
            summed as (
                select sku, channel, sum(delta) as total, max(as_of) as latest, max(sequence) as highest
                from old group by sku, channel)
            update stock_position position
            set reported_quantity = reported_quantity + summed.total,
                reported_at = greatest(reported_at, summed.latest),
                reported_sequence = case when reported_sequence > 0 then greatest(reported_sequence, highest) else 0 end
            from summed
            where position.tenant = :tenant and position.sku = summed.sku and position.channel = summed.channel
            """;

    /**
     * Inserts changes that are new and that the report does not include.
     *
     * @return their positions
     */
    Set<Position> insert(TenantId tenant, Collection<StockChange> changes) {
        List<StockChange> all = List.copyOf(changes);
        return new TreeSet<>(positions
                .statement(INSERT, tenant)
                .param("skus", texts(all, change -> change.position().sku()))
                .param("channels", texts(all, change -> change.position().channel()))
                .param("ids", texts(all, StockChange::id))
                .param("deltas", all.stream().map(StockChange::delta).toArray(Long[]::new))
                .param("times", texts(all, change -> utc(change.asOf()).toString()))
                .param("sequences", all.stream().map(StockChange::sequence).toArray(Long[]::new))
                .query((row, _) -> PositionRows.position(row))
                .list());
    }

    /** Positions with old changes. */
    Set<Position> withOldChanges(TenantId tenant, Instant before, int limit) {
        return new TreeSet<>(positions
                .statement(OLD, tenant)
                .param("before", utc(before))
                .param("limit", limit)
                .query((row, _) -> PositionRows.position(row))
                .list());
    }

    /** Merges old changes into the reports. */
    void compact(TenantId tenant, Set<Position> old, Instant before) {
        positions.statement(COMPACT, tenant, old).param("before", utc(before)).update();
    }

    /** Times go as text, because the driver has no array of times. */
    private static String[] texts(List<StockChange> changes, Function<StockChange, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }
}
