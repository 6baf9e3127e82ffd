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

    /** As in {@code ReportedStock.isNewerThan}: by sequence if both have one, by time otherwise. */
    private static final String IS_NEWER = """
            (position.reported_at is null
             or case when change.sequence > 0 and position.reported_sequence > 0
                     then change.sequence > position.reported_sequence
                     else change.as_of > position.reported_at end)
            """;

    private static final String INSERT = """
            insert into stock_change (tenant, sku, channel, id, delta, as_of, sequence)
            select position.tenant, position.sku, position.channel, change.id, change.delta, change.as_of, change.sequence
            from (select sku, channel, id, delta, as_of::timestamptz as as_of, sequence
                  from unnest(:skus, :channels, :ids, :deltas, :times, :sequences)
                       as stated (sku, channel, id, delta, as_of, sequence)) as change
            join stock_position position
              on position.tenant = :tenant and position.sku = change.sku and position.channel = change.channel
            where %s
            on conflict do nothing
            returning sku, channel
            """.formatted(IS_NEWER);

    /** Deletes changes that the report includes: a repeated one is older than the report. */
    private static final String APPLY = """
            with included as (
                delete from stock_change change using stock_position position
                where change.tenant = :tenant
                  and (change.sku, change.channel) in (select * from unnest(:skus, :channels))
                  and position.tenant = change.tenant and position.sku = change.sku and position.channel = change.channel
                  and not %1$s),
            newer as (
                select change.sku, change.channel, sum(change.delta) as total, max(change.as_of) as latest
                from stock_change change
                join stock_position position on position.tenant = change.tenant
                     and position.sku = change.sku and position.channel = change.channel
                where change.tenant = :tenant
                  and (change.sku, change.channel) in (select * from unnest(:skus, :channels)) and %1$s
                group by change.sku, change.channel)
            update stock_position position
            set quantity = reported_quantity + newer.total, as_of = greatest(reported_at, newer.latest),
                threshold_check_due = true, delisted = delisted and reported_quantity + newer.total <= 0,
                changed_at = clock_timestamp(), write_due_at = now() + interval '1 minute'
            from newer
            where position.tenant = :tenant and position.sku = newer.sku and position.channel = newer.channel
              and position.reported_quantity is not null
            """.formatted(IS_NEWER);

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

    /** Sets the quantities to the last report plus all newer changes. */
    void apply(TenantId tenant, Collection<Position> changed) {
        positions.statement(APPLY, tenant, changed).update();
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
