package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of changes that the last absolute word on their position does not include. Whoever calls this has the
 * positions locked.
 */
record StockChangeRows(JdbcClient jdbc) {

    /** As {@code Word.isNewerThan}: by number where both have one, else by time. */
    private static final String COUNTS = """
            (position.spoken_at is null
             or case when change.sequence > 0 and position.spoken_sequence > 0
                     then change.sequence > position.spoken_sequence
                     else change.as_of > position.spoken_at end)
            """;

    private static final String REMEMBER = """
            insert into stock_change (tenant, sku, channel, id, change, as_of, sequence)
            select position.tenant, position.sku, position.channel, change.id, change.change, change.as_of, change.sequence
            from (select sku, channel, id, change, as_of::timestamptz as as_of, sequence
                  from unnest(:skus, :channels, :ids, :changes, :times, :sequences)
                       as told (sku, channel, id, change, as_of, sequence)) as change
            join stock_position position
              on position.tenant = :tenant and position.sku = change.sku and position.channel = change.channel
            where
            """ + COUNTS + " on conflict do nothing returning sku, channel";

    /** Those that the word includes are over: a repeated one is older than the word. */
    private static final String INCLUDE = """
            with over as (
                delete from stock_change change using stock_position position
                where change.tenant = :tenant
                  and (change.sku, change.channel) in (select * from unnest(:skus, :channels))
                  and position.tenant = change.tenant and position.sku = change.sku and position.channel = change.channel
                  and not %1$s),
            since as (
                select change.sku, change.channel, sum(change.change) as total, max(change.as_of) as latest
                from stock_change change
                join stock_position position on position.tenant = change.tenant
                     and position.sku = change.sku and position.channel = change.channel
                where change.tenant = :tenant
                  and (change.sku, change.channel) in (select * from unnest(:skus, :channels)) and %1$s
                group by change.sku, change.channel)
            update stock_position position
            set quantity = spoken + since.total, as_of = greatest(spoken_at, since.latest), unreviewed = true,
                gone = gone and spoken + since.total <= 0,
                changed_at = clock_timestamp(), show_at = now() + interval '1 minute'
            from since
            where position.tenant = :tenant and position.sku = since.sku and position.channel = since.channel
              and position.spoken is not null
            """.formatted(COUNTS);

    private static final String OLD = """
            select distinct change.sku, change.channel from stock_change change
            join stock_position position on position.tenant = change.tenant
                 and position.sku = change.sku and position.channel = change.channel
            where change.tenant = :tenant and change.as_of < :before and position.spoken is not null
            limit :most
            """;

    private static final String FOLD = """
            with old as (
                delete from stock_change change using stock_position position
                where change.tenant = :tenant and change.as_of < :before
                  and (change.sku, change.channel) in (select * from unnest(:skus, :channels))
                  and position.tenant = change.tenant and position.sku = change.sku and position.channel = change.channel
                  and position.spoken is not null
                returning change.*),
            summed as (
                select sku, channel, sum(change) as total, max(as_of) as latest, max(sequence) as highest
                from old group by sku, channel)
            update stock_position position
            set spoken = spoken + summed.total, spoken_at = greatest(spoken_at, summed.latest),
                spoken_sequence = case when spoken_sequence > 0 then greatest(spoken_sequence, highest) else 0 end
            from summed
            where position.tenant = :tenant and position.sku = summed.sku and position.channel = summed.channel
            """;

    /** Those that are new and not older than the word; the positions of these. */
    Set<Position> remember(TenantId tenant, Collection<StockChange> changes) {
        List<StockChange> all = List.copyOf(changes);
        return new TreeSet<>(jdbc.sql(REMEMBER)
                .param("tenant", tenant.value())
                .param("skus", texts(all, change -> change.position().sku()))
                .param("channels", texts(all, change -> change.position().channel()))
                .param("ids", texts(all, change -> change.mark().id()))
                .param("changes", array(all, StockChange::by, Long[]::new))
                .param("times", texts(all, change -> change.asOf().atOffset(ZoneOffset.UTC) + ""))
                .param("sequences", array(all, change -> change.mark().sequence(), Long[]::new))
                .query((row, _) -> new Position(row.getString("sku"), row.getString("channel")))
                .list());
    }

    /** Makes the positions' quantities their last word with all newer changes in it. */
    void include(TenantId tenant, PositionArrays positions) {
        jdbc.sql(INCLUDE)
                .param("tenant", tenant.value())
                .param("skus", positions.skus())
                .param("channels", positions.channels())
                .update();
    }

    /** Positions with old changes to a word. */
    Set<Position> old(TenantId tenant, Instant before, int most) {
        return new TreeSet<>(jdbc.sql(OLD)
                .param("tenant", tenant.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Position(row.getString("sku"), row.getString("channel")))
                .list());
    }

    /** Makes old changes part of the word, so that their number does not grow without end. */
    void fold(TenantId tenant, PositionArrays positions, Instant before) {
        jdbc.sql(FOLD)
                .param("tenant", tenant.value())
                .param("skus", positions.skus())
                .param("channels", positions.channels())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(List<StockChange> changes, Function<StockChange, String> part) {
        return array(changes, part, String[]::new);
    }

    private static <T> T[] array(List<StockChange> changes, Function<StockChange, T> part, IntFunction<T[]> array) {
        return changes.stream().map(part).toArray(array);
    }
}
