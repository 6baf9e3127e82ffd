package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.time;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The feeds in PostgreSQL. */
class JdbcFeedLedger implements FeedLedger {

    /** Locks the row of the feed, so that of two concurrent parts the second one sees the first. */
    private static final String LOCK = """
            insert into stock_feed (tenant, feed, parts) values (:tenant, :feed, :parts)
            on conflict (tenant, feed) do update set parts = excluded.parts
            returning applied_at is not null
            """;

    private static final String INSERT_PART = """
            insert into stock_feed_part (tenant, feed, part, is_full, as_of)
            values (:tenant, :feed, :part, :full, :asOf) on conflict do nothing
            """;

    private static final String INSERT_ITEMS = """
            insert into stock_feed_item
                (tenant, feed, part, number, sku, channel, quantity, delta, change_id, as_of, sequence, details)
            select :tenant, :feed, :part, number, sku, channel, quantity, delta, change_id, as_of::timestamptz,
                   sequence, details::jsonb
            from unnest(:skus, :channels, :quantities, :deltas, :changes, :times, :sequences, :details) with ordinality
                 as item (sku, channel, quantity, delta, change_id, as_of, sequence, details, number)
            """;

    /** Mentioned, but neither emptied nor missing. */
    private static final String INSERT_UNREAD = """
            insert into stock_feed_item (tenant, feed, part, sku, channel)
            select :tenant, :feed, :part, sku, channel from unnest(:skus, :channels) as item (sku, channel)
            """;

    private static final String COUNT_PARTS = """
            select count(*) from stock_feed_part where tenant = :tenant and feed = :feed
            """;

    /** The positions with stock at the channels of the feed, and what the feed leaves of them. */
    private static final String STOCKED = """
            with stated as (
                select item.sku, item.channel, max(coalesce(item.quantity, position.quantity + item.delta, 1)) as quantity
                from stock_feed_item item
                left join stock_position position on position.tenant = item.tenant
                     and position.sku = item.sku and position.channel = item.channel
                where item.tenant = :tenant and item.feed = :feed
                group by item.sku, item.channel),
            stocked as (
                select position.sku, position.channel, stated.quantity as after, stated.sku is not null as mentioned
                from stock_position position
                left join stated on stated.sku = position.sku and stated.channel = position.channel
                where position.tenant = :tenant and position.quantity > 0
                  and position.channel in (select distinct channel from stated)),
            feed as (
                select bool_and(is_full) as is_full, min(as_of) as as_of from stock_feed_part
                where tenant = :tenant and feed = :feed)
            """;

    private static final String EFFECT = STOCKED + """
            select count(stocked.sku) as stocked, count(*) filter (where mentioned and after <= 0) as emptied,
                   count(*) filter (where not mentioned and is_full) as missing, feed.as_of
            from feed left join stocked on true group by feed.as_of
            """;

    private static final String MISSING = STOCKED + """
            select sku, channel from stocked, feed
            where not mentioned and is_full and (sku, channel) > (:sku, :channel)
            order by sku, channel limit :limit
            """;

    private static final String ITEMS = """
            select sku, channel, quantity, delta, change_id, as_of, sequence, details
            from stock_feed_item
            where tenant = :tenant and feed = :feed and as_of is not null and (sku, channel) in (
                select distinct sku, channel from stock_feed_item
                where tenant = :tenant and feed = :feed and as_of is not null and (sku, channel) > (:sku, :channel)
                order by sku, channel limit :positions)
            order by sku, channel, part, number
            """;

    private static final String MARK_APPLIED = """
            update stock_feed set applied_at = coalesce(applied_at, now()) where tenant = :tenant and feed = :feed
            """;

    private static final String DELETE_PARTS = """
            delete from stock_feed_part where tenant = :tenant and feed = :feed
            """;

    private final PositionRows positions;

    JdbcFeedLedger(PositionRows positions) {
        this.positions = positions;
    }

    @Override
    public FeedState addPart(TenantId tenant, FeedPart part, StockReport report) {
        return positions.inTransaction(() -> {
            boolean isApplied = statement(LOCK, tenant, part.feed())
                    .param("parts", part.parts())
                    .query(Boolean.class)
                    .single();
            if (isApplied) {
                return FeedState.ALREADY_APPLIED;
            }
            insert(tenant, part, report);
            long stored = statement(COUNT_PARTS, tenant, part.feed())
                    .query(Long.class)
                    .single();
            return stored == part.parts() ? FeedState.COMPLETE : FeedState.INCOMPLETE;
        });
    }

    private void insert(TenantId tenant, FeedPart part, StockReport report) {
        int inserted = statement(INSERT_PART, tenant, part.feed())
                .param("part", part.number())
                .param("full", report.isFull())
                .param("asOf", utc(report.asOf()))
                .update();
        if (inserted > 0) {
            insertItems(tenant, part, report.items());
            positions
                    .statement(INSERT_UNREAD, tenant, report.unread())
                    .param("feed", part.feed())
                    .param("part", part.number())
                    .update();
        }
    }

    private void insertItems(TenantId tenant, FeedPart part, List<StockReport.Item> items) {
        FeedItemColumns.set(statement(INSERT_ITEMS, tenant, part.feed()).param("part", part.number()), items)
                .update();
    }

    @Override
    public FeedEffect effect(TenantId tenant, String feed) {
        return statement(EFFECT, tenant, feed)
                .query((row, _) -> new FeedEffect(
                        row.getLong("stocked"), row.getLong("emptied"), row.getLong("missing"), time(row, "as_of")))
                .single();
    }

    @Override
    public List<StockReport.Item> items(TenantId tenant, String feed, Optional<Position> after, int positionsOfPage) {
        return page(ITEMS, tenant, feed, after)
                .param("positions", positionsOfPage)
                .query((row, _) -> FeedItemColumns.item(row))
                .list();
    }

    @Override
    public List<Position> missing(TenantId tenant, String feed, Optional<Position> after, int limit) {
        return page(MISSING, tenant, feed, after)
                .param("limit", limit)
                .query((row, _) -> PositionRows.position(row))
                .list();
    }

    @Override
    public void markApplied(TenantId tenant, String feed) {
        positions.inTransaction(() -> {
            statement(MARK_APPLIED, tenant, feed).update();
            statement(DELETE_PARTS, tenant, feed).update();
        });
    }

    private StatementSpec page(String sql, TenantId tenant, String feed, Optional<Position> after) {
        return statement(sql, tenant, feed)
                .param("sku", after.map(Position::sku).orElse(""))
                .param("channel", after.map(Position::channel).orElse(""));
    }

    private StatementSpec statement(String sql, TenantId tenant, String feed) {
        return positions.statement(sql, tenant).param("feed", feed);
    }
}
