package io.integrationhub.inventorythreshold.ledger.jdbc;

import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.number;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.position;
import static io.integrationhub.inventorythreshold.ledger.jdbc.PositionRows.utc;

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

/** What is known about inventory entries, in PostgreSQL. */
class JdbcEntryLedger implements EntryLedger {

    private static final String RECORD_DETAILS = """
            insert into stock_position as known
                (tenant, sku, channel, expected_delivery, restockable_in_days, min_cart_quantity, max_cart_quantity,
                 custom_fields, details_as_of)
            select distinct on (sku, channel) :tenant, sku, channel, expected::timestamptz, days,
                   least, most, fields::jsonb, as_of::timestamptz
            from unnest(:skus, :channels, :expected, :days, :least, :most, :fields, :times)
                 as stated (sku, channel, expected, days, least, most, fields, as_of)
            order by sku, channel, as_of::timestamptz desc
            on conflict (tenant, sku, channel) do update
            set expected_delivery = coalesce(excluded.expected_delivery, known.expected_delivery),
                restockable_in_days = coalesce(excluded.restockable_in_days, known.restockable_in_days),
                min_cart_quantity = coalesce(excluded.min_cart_quantity, known.min_cart_quantity),
                max_cart_quantity = coalesce(excluded.max_cart_quantity, known.max_cart_quantity),
                custom_fields = coalesce(known.custom_fields || excluded.custom_fields, excluded.custom_fields,
                                         known.custom_fields),
                details_as_of = excluded.details_as_of
            where known.details_as_of is null or excluded.details_as_of >= known.details_as_of
            """;

    private static final String MARK_DELISTED = """
            update stock_position set delisted = true
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
              and reported_at <= :asOf
            """;

    private static final String RECORDED = """
            select sku, channel, expected_delivery, restockable_in_days, min_cart_quantity, max_cart_quantity,
                   custom_fields, delisted, %s as in_transit
            from stock_position position
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels))
            """.formatted(PendingEntryRows.IN_TRANSIT);

    private static final String POSITION_OF = """
            select sku, channel from stock_position where tenant = :tenant and entry_id = :entry limit 1
            """;

    private static final String RECORD_OBSERVED = """
            insert into stock_position as known
                (tenant, sku, channel, entry_id, entry_threshold, reserved_in_carts, write_due_at)
            select :tenant, sku, channel, entry_id, entry_threshold, reserved,
                   case when reserved > 0 then now() + %s end
            from unnest(:skus, :channels, :ids, :thresholds, :reserved)
                 as observed (sku, channel, entry_id, entry_threshold, reserved)
            on conflict (tenant, sku, channel) do update
            set entry_id = excluded.entry_id, entry_threshold = excluded.entry_threshold,
                reserved_in_carts = excluded.reserved_in_carts,
                write_due_at = coalesce(known.write_due_at, excluded.write_due_at),
                threshold_check_due =
                    known.threshold_check_due or known.entry_threshold is distinct from excluded.entry_threshold
                    or known.reserved_in_carts <> excluded.reserved_in_carts
            where known.entry_id is distinct from excluded.entry_id
               or known.entry_threshold is distinct from excluded.entry_threshold
               or known.reserved_in_carts <> excluded.reserved_in_carts
            """.formatted(PendingEntryRows.CART_RESERVATION_INTERVAL);

    private static final String IS_RECORDED = """
            select exists (select 1 from stock_position
                           where tenant = :tenant and sku = :sku and channel = :channel and entry_id = :entry
                             and entry_threshold is not distinct from :threshold::bigint
                             and reserved_in_carts = :reserved)
            """;

    private static final String REMOVE_ENTRY = """
            update stock_position set entry_id = null, entry_threshold = null, reserved_in_carts = 0
            where tenant = :tenant and (sku, channel) in (select * from unnest(:skus, :channels)) and entry_id is not null
            """;

    private final PositionRows positions;
    private final PendingEntryRows pending;

    JdbcEntryLedger(PositionRows positions) {
        this.positions = positions;
        this.pending = new PendingEntryRows(positions);
    }

    @Override
    public void recordDetails(TenantId tenant, Collection<Item> items) {
        List<Item> detailed = items.stream()
                .filter(item -> !item.details().equals(EntryDetails.NONE))
                .toList();
        if (detailed.isEmpty()) {
            return;
        }
        positions.inTransaction(() -> {
            positions.lock(tenant, detailed.stream().map(Item::position).toList());
            upsertDetails(tenant, detailed);
        });
    }

    private void upsertDetails(TenantId tenant, List<Item> items) {
        positions
                .statement(RECORD_DETAILS, tenant)
                .param("skus", texts(items, item -> item.position().sku()))
                .param("channels", texts(items, item -> item.position().channel()))
                .param("expected", texts(items, item -> text(item.details().expectedDelivery())))
                .param("days", numbers(items, item -> item.details().restockableInDays()))
                .param("least", numbers(items, item -> item.details().minCartQuantity()))
                .param("most", numbers(items, item -> item.details().maxCartQuantity()))
                .param(
                        "fields",
                        texts(
                                items,
                                item -> CustomFieldsColumn.write(item.details().custom())))
                .param(
                        "times",
                        texts(items, item -> text(Optional.of(item.update().asOf()))))
                .update();
    }

    @Override
    public void markDelisted(TenantId tenant, Set<Position> missing, Instant asOf) {
        positions.inTransaction(() -> {
            positions.lockExisting(tenant, missing);
            positions
                    .statement(MARK_DELISTED, tenant, missing)
                    .param("asOf", utc(asOf))
                    .update();
        });
    }

    @Override
    public Map<Position, RecordedEntry> recorded(TenantId tenant, Set<Position> of) {
        Map<Position, RecordedEntry> recorded = new TreeMap<>();
        positions.statement(RECORDED, tenant, of).query(row -> {
            recorded.put(position(row), recordedEntry(row));
        });
        return recorded;
    }

    private static RecordedEntry recordedEntry(ResultSet row) throws SQLException {
        Optional<Instant> expected = Optional.ofNullable(row.getObject("expected_delivery", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        Map<String, Object> fields = CustomFieldsColumn.read(row.getString("custom_fields"));
        return new RecordedEntry(
                new EntryDetails(
                        expected,
                        number(row, "restockable_in_days"),
                        number(row, "min_cart_quantity"),
                        number(row, "max_cart_quantity"),
                        fields),
                row.getBoolean("delisted"),
                row.getLong("in_transit"));
    }

    @Override
    public Optional<Position> positionOf(TenantId tenant, EntryId entry) {
        return positions
                .statement(POSITION_OF, tenant)
                .param("entry", entry.value())
                .query((row, _) -> position(row))
                .optional();
    }

    @Override
    public void recordObserved(TenantId tenant, Collection<ObservedEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        positions.inTransaction(() -> {
            positions.lock(tenant, entries.stream().map(ObservedEntry::position).toList());
            upsertObserved(tenant, List.copyOf(entries));
        });
    }

    private void upsertObserved(TenantId tenant, List<ObservedEntry> entries) {
        positions
                .statement(RECORD_OBSERVED, tenant)
                .param("skus", texts(entries, entry -> entry.position().sku()))
                .param("channels", texts(entries, entry -> entry.position().channel()))
                .param("ids", texts(entries, entry -> entry.id().value()))
                .param("thresholds", numbers(entries, ObservedEntry::threshold))
                .param(
                        "reserved",
                        entries.stream().map(ObservedEntry::reservedInCarts).toArray(Long[]::new))
                .update();
    }

    @Override
    public boolean isRecorded(TenantId tenant, ObservedEntry entry) {
        return positions
                .statement(IS_RECORDED, tenant, entry.position())
                .param("entry", entry.id().value())
                .param("threshold", boxed(entry.threshold()))
                .param("reserved", entry.reservedInCarts())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Instant now() {
        return positions
                .jdbc()
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Override
    public void recordWritten(
            TenantId tenant, Set<Position> written, Collection<ObservedEntry> entries, Instant began) {
        Set<Position> withoutEntry = new TreeSet<>(written);
        entries.forEach(entry -> withoutEntry.remove(entry.position()));
        positions.inTransaction(() -> {
            positions.lock(tenant, written);
            recordObserved(tenant, entries);
            positions.statement(REMOVE_ENTRY, tenant, withoutEntry).update();
            pending.markWritten(tenant, written, began);
        });
    }

    @Override
    public Set<Position> claimPending(TenantId tenant, int limit) {
        return pending.claim(tenant, limit);
    }

    @Override
    public void markPending(TenantId tenant, Set<Position> outdated) {
        positions.inTransaction(() -> {
            positions.lockExisting(tenant, outdated);
            pending.markPending(tenant, outdated);
        });
    }

    @Override
    public void markAllPending(TenantId tenant) {
        pending.markAllPending(tenant);
    }

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static <T> @Nullable Long[] numbers(List<T> items, Function<T, OptionalLong> number) {
        return items.stream().map(item -> boxed(number.apply(item))).toArray(Long[]::new);
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(instant -> utc(instant).toString()).orElse(null);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }
}
