package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import io.integrationhub.inventorythreshold.stock.report.StockReport.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is known of entries, in PostgreSQL. */
class JdbcEntryLedger implements EntryLedger {

    private static final String NOTE = """
            insert into stock_position as known
                (tenant, sku, channel, expected_delivery, restockable_in_days, custom, details_at)
            select distinct on (sku, channel) :tenant, sku, channel, expected::timestamptz, days,
                   fields::jsonb, as_of::timestamptz
            from unnest(:skus, :channels, :expected, :days, :fields, :times)
                 as told (sku, channel, expected, days, fields, as_of)
            order by sku, channel, as_of::timestamptz desc
            on conflict (tenant, sku, channel) do update
            set expected_delivery = coalesce(excluded.expected_delivery, known.expected_delivery),
                restockable_in_days = coalesce(excluded.restockable_in_days, known.restockable_in_days),
                custom = coalesce(known.custom || excluded.custom, excluded.custom, known.custom),
                details_at = excluded.details_at
            where known.details_at is null or excluded.details_at >= known.details_at
            """;

    private static final String GONE = """
            update stock_position set gone = true
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and spoken_at <= :asOf
            """;

    private static final String KEPT = """
            select sku, channel, expected_delivery, restockable_in_days, custom, gone, %s as underway
            from stock_position position
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
            """.formatted(PendingEntryRows.UNDERWAY);

    private static final String POSITION_OF = """
            select sku, channel from stock_position where tenant = :tenant and entry_id = :entry limit 1
            """;

    private static final String SEEN = """
            insert into stock_position as known (tenant, sku, channel, entry_id, threshold)
            select :tenant, sku, channel, entry_id, threshold
            from unnest(:skus, :channels, :ids, :thresholds) as seen (sku, channel, entry_id, threshold)
            on conflict (tenant, sku, channel) do update
            set entry_id = excluded.entry_id, threshold = excluded.threshold,
                unreviewed = known.unreviewed or known.threshold is distinct from excluded.threshold
            where known.entry_id is distinct from excluded.entry_id
               or known.threshold is distinct from excluded.threshold
            """;

    private static final String KNOWN = """
            select exists (select 1 from stock_position
                           where tenant = :tenant and sku = :sku and channel = :channel and entry_id = :entry
                             and threshold is not distinct from :threshold::bigint)
            """;

    private static final String WITHOUT_ENTRY = """
            update stock_position set entry_id = null, threshold = null
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels)) and entry_id is not null
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PositionRows rows;
    private final PendingEntryRows due;

    JdbcEntryLedger(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new PositionRows(jdbc);
        this.due = new PendingEntryRows(jdbc);
    }

    @Override
    public void note(TenantId tenant, Collection<Item> items) {
        List<Item> telling = items.stream()
                .filter(item -> !item.details().equals(EntryDetails.NONE))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(_ -> {
            rows.lock(tenant, telling.stream().map(Item::position).toList());
            noteLocked(tenant, telling);
        });
    }

    private void noteLocked(TenantId tenant, List<Item> telling) {
        jdbc.sql(NOTE)
                .param("tenant", tenant.value())
                .param("skus", texts(telling, item -> item.position().sku()))
                .param("channels", texts(telling, item -> item.position().channel()))
                .param("expected", texts(telling, item -> text(item.details().expectedDelivery())))
                .param(
                        "days",
                        telling.stream()
                                .map(item -> boxed(item.details().restockableInDays()))
                                .toArray(Long[]::new))
                .param("fields", texts(telling, item -> json(item.details().custom())))
                .param(
                        "times",
                        texts(telling, item -> text(Optional.of(item.news().asOf()))))
                .update();
    }

    @Override
    public void gone(TenantId tenant, Set<Position> positions, Instant asOf) {
        transactions.executeWithoutResult(_ -> {
            rows.lockKnown(tenant, positions);
            var gone = bundled(GONE, tenant, positions);
            gone.param("asOf", asOf.atOffset(ZoneOffset.UTC)).update();
        });
    }

    @Override
    public Map<Position, Kept> kept(TenantId tenant, Set<Position> positions) {
        Map<Position, Kept> kept = new TreeMap<>();
        bundled(KEPT, tenant, positions).query(row -> {
            kept.put(position(row), kept(row));
        });
        return kept;
    }

    @Override
    public Optional<Position> positionOf(TenantId tenant, EntryId entry) {
        return jdbc.sql(POSITION_OF)
                .param("tenant", tenant.value())
                .param("entry", entry.value())
                .query((row, _) -> position(row))
                .optional();
    }

    @Override
    public void seen(TenantId tenant, Collection<ObservedEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(_ -> {
            rows.lock(tenant, entries.stream().map(ObservedEntry::position).toList());
            seenLocked(tenant, List.copyOf(entries));
        });
    }

    private void seenLocked(TenantId tenant, List<ObservedEntry> entries) {
        jdbc.sql(SEEN)
                .param("tenant", tenant.value())
                .param("skus", texts(entries, entry -> entry.position().sku()))
                .param("channels", texts(entries, entry -> entry.position().channel()))
                .param("ids", texts(entries, entry -> entry.id().value()))
                .param(
                        "thresholds",
                        entries.stream().map(entry -> boxed(entry.threshold())).toArray(Long[]::new))
                .update();
    }

    @Override
    public boolean isKnown(TenantId tenant, ObservedEntry entry) {
        return jdbc.sql(KNOWN)
                .param("tenant", tenant.value())
                .param("entry", entry.id().value())
                .param("sku", entry.position().sku())
                .param("channel", entry.position().channel())
                .param("threshold", boxed(entry.threshold()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Override
    public void shown(TenantId tenant, Set<Position> positions, Collection<ObservedEntry> entries, Instant began) {
        Set<Position> without = new TreeSet<>(positions);
        entries.forEach(entry -> without.remove(entry.position()));
        transactions.executeWithoutResult(_ -> {
            rows.lock(tenant, positions);
            seen(tenant, entries);
            bundled(WITHOUT_ENTRY, tenant, without).update();
            due.shown(tenant, positions, began);
        });
    }

    @Override
    public Set<Position> due(TenantId tenant, int most) {
        return due.take(tenant, most);
    }

    @Override
    public void hurry(TenantId tenant, Set<Position> positions) {
        transactions.executeWithoutResult(_ -> {
            rows.lockKnown(tenant, positions);
            due.hurry(tenant, positions);
        });
    }

    @Override
    public void hurry(TenantId tenant) {
        due.hurry(tenant);
    }

    private JdbcClient.StatementSpec bundled(String statement, TenantId tenant, Set<Position> positions) {
        PositionArrays bundle = PositionArrays.of(positions);
        return jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("skus", bundle.skus())
                .param("channels", bundle.channels());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getString("sku"), row.getString("channel"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        long days = row.getLong("restockable_in_days");
        OptionalLong restockable = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(days);
        Optional<Instant> expected = Optional.ofNullable(row.getObject("expected_delivery", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Kept(
                new EntryDetails(expected, restockable, fields(row.getString("custom"))),
                row.getBoolean("gone"),
                row.getLong("underway"));
    }

    private static @Nullable String json(Map<String, Object> fields) {
        return fields.isEmpty() ? null : JSON.writeValueAsString(fields);
    }

    private static Map<String, Object> fields(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, FIELDS);
    }

    private static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable String> part) {
        return things.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(instant -> instant.atOffset(ZoneOffset.UTC).toString()).orElse(null);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }
}
