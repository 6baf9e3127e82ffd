package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.number;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.position;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.time;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.level.LevelRule;
import io.integrationhub.inventorythreshold.stock.level.PositionLevel;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.integrationhub.inventorythreshold.stock.level.StockEvent.Kind;
import io.integrationhub.inventorythreshold.stock.level.StockLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outbox of stock events in PostgreSQL. */
class JdbcStockEventLedger implements StockEventLedger {

    /** Skips positions that an order is changing right now; they are compared once that is done. */
    private static final String CHECK_DUE = """
            select sku, channel, level, event_sequence, published_available from stock_position
            where tenant = :tenant and threshold_check_due
            order by sku, channel limit :limit for update skip locked
            """;

    private static final String SAVE_LEVELS = """
            update stock_position position
            set threshold_check_due = false, level = nullif(compared.level, ''),
                event_sequence = compared.event_sequence, published_available = compared.published
            from unnest(:skus, :channels, :levels, :sequences, :published)
                 as compared (sku, channel, level, event_sequence, published)
            where position.tenant = :tenant and position.sku = compared.sku and position.channel = compared.channel
            """;

    private static final String INSERT = """
            insert into stock_event (tenant, sku, channel, kind, sequence, available, threshold)
            values (:tenant, :sku, :channel, :kind, :sequence, :available, :threshold)
            """;

    private static final String UNPUBLISHED = """
            select sku, channel, kind, sequence, available, threshold, occurred_at from stock_event
            where tenant = :tenant order by id limit :limit
            """;

    private static final String DELETE = """
            delete from stock_event
            where tenant = :tenant and sku = :sku and channel = :channel and sequence = :sequence
            """;

    private final PositionRows positions;
    private final HoldRows holds;

    JdbcStockEventLedger(PositionRows positions) {
        this.positions = positions;
        this.holds = new HoldRows(positions);
    }

    @Override
    public int detect(TenantId tenant, LevelRule rule, int limit) {
        return positions.inTransaction(() -> {
            List<PositionLevel> due = due(tenant, limit);
            save(tenant, compare(tenant, due, rule));
            return due.size();
        });
    }

    private List<PositionLevel> compare(TenantId tenant, List<PositionLevel> due, LevelRule rule) {
        Set<Position> all = due.stream().map(PositionLevel::position).collect(Collectors.toSet());
        Map<Position, Availability> availability = holds.availability(tenant, all, rule.clockSkew());
        List<PositionLevel> compared = new ArrayList<>();
        for (PositionLevel before : due) {
            Availability now = availability.getOrDefault(before.position(), Availability.UNKNOWN);
            insertEvents(tenant, before, now, rule);
            compared.add(before.comparedWith(now, rule));
        }
        return compared;
    }

    private void insertEvents(TenantId tenant, PositionLevel before, Availability now, LevelRule rule) {
        long sequence = before.sequence();
        for (Kind kind : before.eventsUntil(now, rule)) {
            sequence++;
            positions
                    .statement(INSERT, tenant, before.position())
                    .param("kind", kind.name().toLowerCase(Locale.ROOT))
                    .param("sequence", sequence)
                    .param("available", now.sellable().orElseThrow())
                    .param("threshold", rule.thresholds().of(before.position(), now.entryThreshold()))
                    .update();
        }
    }

    private List<PositionLevel> due(TenantId tenant, int limit) {
        return positions
                .statement(CHECK_DUE, tenant)
                .param("limit", limit)
                .query((row, _) -> level(row))
                .list();
    }

    private static PositionLevel level(ResultSet row) throws SQLException {
        return new PositionLevel(
                position(row),
                Optional.ofNullable(row.getString("level"))
                        .map(text -> StockLevel.valueOf(text.toUpperCase(Locale.ROOT))),
                row.getLong("event_sequence"),
                number(row, "published_available"));
    }

    private void save(TenantId tenant, List<PositionLevel> levels) {
        positions
                .statement(SAVE_LEVELS, tenant)
                .param("skus", texts(levels, it -> it.position().sku()))
                .param("channels", texts(levels, it -> it.position().channel()))
                .param("levels", texts(levels, JdbcStockEventLedger::text))
                .param("sequences", levels.stream().map(PositionLevel::sequence).toArray(Long[]::new))
                .param(
                        "published",
                        levels.stream().map(it -> boxed(it.published())).toArray(Long[]::new))
                .update();
    }

    private static String text(PositionLevel compared) {
        return compared.level()
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static String[] texts(List<PositionLevel> levels, Function<PositionLevel, String> text) {
        return levels.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }

    @Override
    public List<StockEvent> unpublished(TenantId tenant, int limit) {
        return positions
                .statement(UNPUBLISHED, tenant)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    private static StockEvent event(ResultSet row) throws SQLException {
        return new StockEvent(
                position(row),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("sequence"),
                row.getLong("available"),
                row.getLong("threshold"),
                time(row, "occurred_at"));
    }

    @Override
    public void markPublished(TenantId tenant, StockEvent event) {
        positions
                .statement(DELETE, tenant, event.position())
                .param("sequence", event.sequence())
                .update();
    }
}
