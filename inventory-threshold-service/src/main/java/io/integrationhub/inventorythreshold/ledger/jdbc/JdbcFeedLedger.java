package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockUpdate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Feeds in PostgreSQL. */
class JdbcFeedLedger implements FeedLedger {

    private static final String OPEN = """
            insert into stock_feed (tenant, feed, parts) values (:tenant, :feed, :parts)
            on conflict (tenant, feed) do update set parts = excluded.parts
            returning taken_at is not null
            """;

    private static final String PART = """
            insert into stock_feed_part (tenant, feed, part, is_full, as_of, body)
            values (:tenant, :feed, :part, :full, :asOf, :body) on conflict do nothing
            """;

    private static final String ITEMS = """
            insert into stock_feed_item (tenant, feed, part, sku, channel, quantity, change)
            select :tenant, :feed, :part, sku, channel, quantity, change
            from unnest(:skus, :channels, :quantities, :changes) as item (sku, channel, quantity, change)
            """;

    private static final String PARTS = "select count(*) from stock_feed_part where tenant = :tenant and feed = :feed";

    /** The positions with stock that the feed speaks of, and what it leaves of them. */
    private static final String STOCKED = """
            with told as (
                select item.sku, item.channel, max(coalesce(item.quantity, position.quantity + item.change, 1)) as quantity
                from stock_feed_item item
                left join stock_position position on position.tenant = item.tenant
                     and position.sku = item.sku and position.channel = item.channel
                where item.tenant = :tenant and item.feed = :feed
                group by item.sku, item.channel),
            stocked as (
                select position.sku, position.channel, told.quantity as said, told.sku is not null as named
                from stock_position position
                left join told on told.sku = position.sku and told.channel = position.channel
                where position.tenant = :tenant and position.quantity > 0
                  and position.channel in (select distinct channel from told)),
            feed as (
                select bool_and(is_full) as is_full, min(as_of) as as_of from stock_feed_part
                where tenant = :tenant and feed = :feed)
            """;

    private static final String SUMS = STOCKED + """
                    select count(stocked.sku) as stocked, count(*) filter (where named and said <= 0) as emptied,
                           count(*) filter (where not named and is_full) as unnamed, feed.as_of
                    from feed left join stocked on true group by feed.as_of
                    """;

    private static final String UNNAMED = STOCKED + """
                    select sku, channel from stocked, feed where not named and is_full and (sku, channel) > (:sku, :channel)
                    order by sku, channel limit :most
                    """;

    private static final String BODY =
            "select body from stock_feed_part where tenant = :tenant and feed = :feed and part =" + " :part";

    private static final String TAKEN =
            "update stock_feed set taken_at = coalesce(taken_at, now()) where tenant = :tenant and" + " feed = :feed";

    private static final String DROP = "delete from stock_feed_part where tenant = :tenant and feed = :feed";

    private static final String PURGE = """
            delete from stock_feed where tenant = :tenant and coalesce(taken_at, first_at) < :before
            returning case when taken_at is null then feed end
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcFeedLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Gathering keep(TenantId tenant, FeedPart part, StockReport report, byte[] body) {
        return Optional.ofNullable(transactions.execute(_ -> keepLocked(tenant, part, report, body)))
                .orElseThrow();
    }

    /** The feed's row is locked, so of two parts at once the second sees the first. */
    private Gathering keepLocked(TenantId tenant, FeedPart part, StockReport report, byte[] body) {
        boolean isTaken = sql(OPEN, tenant, part.feed())
                .param("parts", part.parts())
                .query(Boolean.class)
                .single();
        if (isTaken) {
            return Gathering.TAKEN_BEFORE;
        }
        int added = sql(PART, tenant, part.feed())
                .param("part", part.number())
                .param("full", report.isFull())
                .param("asOf", report.asOf().atOffset(ZoneOffset.UTC))
                .param("body", body)
                .update();
        if (added > 0) {
            addItems(
                    tenant,
                    part,
                    report.items().stream().map(StockReport.Item::news).toList());
        }
        long there = sql(PARTS, tenant, part.feed()).query(Long.class).single();
        return there == part.parts() ? Gathering.COMPLETE : Gathering.PARTS_MISSING;
    }

    private void addItems(TenantId tenant, FeedPart part, List<StockUpdate> news) {
        sql(ITEMS, tenant, part.feed())
                .param("part", part.number())
                .param("skus", news.stream().map(one -> one.position().sku()).toArray(String[]::new))
                .param(
                        "channels",
                        news.stream().map(one -> one.position().channel()).toArray(String[]::new))
                .param("quantities", news.stream().map(JdbcFeedLedger::quantity).toArray(Long[]::new))
                .param("changes", news.stream().map(JdbcFeedLedger::change).toArray(Long[]::new))
                .update();
    }

    private static @Nullable Long quantity(StockUpdate news) {
        return switch (news) {
            case ReportedStock word -> word.quantity();
            case StockChange _ -> null;
        };
    }

    private static @Nullable Long change(StockUpdate news) {
        return switch (news) {
            case ReportedStock _ -> null;
            case StockChange change -> change.by();
        };
    }

    @Override
    public Sums sums(TenantId tenant, String feed) {
        return sql(SUMS, tenant, feed)
                .query((row, _) -> new Sums(
                        row.getLong("stocked"),
                        row.getLong("emptied"),
                        row.getLong("unnamed"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .single();
    }

    @Override
    public byte[] body(TenantId tenant, String feed, int part) {
        return sql(BODY, tenant, feed).param("part", part).query(byte[].class).single();
    }

    @Override
    public List<Position> unnamed(TenantId tenant, String feed, Optional<Position> after, int most) {
        return sql(UNNAMED, tenant, feed)
                .param("sku", after.map(Position::sku).orElse(""))
                .param("channel", after.map(Position::channel).orElse(""))
                .param("most", most)
                .query((row, _) -> new Position(row.getString("sku"), row.getString("channel")))
                .list();
    }

    @Override
    public void taken(TenantId tenant, String feed) {
        transactions.executeWithoutResult(_ -> {
            sql(TAKEN, tenant, feed).update();
            sql(DROP, tenant, feed).update();
        });
    }

    @Override
    public List<String> purge(TenantId tenant, Instant before) {
        return jdbc
                .sql(PURGE)
                .param("tenant", tenant.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private JdbcClient.StatementSpec sql(String statement, TenantId tenant, String feed) {
        return jdbc.sql(statement).param("tenant", tenant.value()).param("feed", feed);
    }
}
