package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Inventory entries in commercetools. */
public final class FakeInventoryEntries implements InventoryEntries {

    private final Map<Position, ObservedEntry> entries = new TreeMap<>();
    private final Map<Position, EntryDetails> details = new HashMap<>();
    private boolean crashes;
    private int created;
    private int written;
    private int calls;
    private Runnable duringNextCall = () -> {};

    public Map<Position, Long> quantities() {
        return entries.values().stream().collect(Collectors.toMap(ObservedEntry::position, ObservedEntry::quantity));
    }

    public Map<Position, EntryDetails> details() {
        return Map.copyOf(details);
    }

    /** Number of entries that were updated, created or removed. */
    public int written() {
        return written;
    }

    /** Number of calls of {@link #write}. */
    public int calls() {
        return calls;
    }

    /** Runs something during the next call of {@link #write}. */
    public void duringNextCall(Runnable action) {
        duringNextCall = action;
    }

    /** Someone else updates or creates an entry. */
    public EntryId put(Position position, long quantity, OptionalLong threshold) {
        EntryId id = Optional.ofNullable(entries.get(position))
                .map(ObservedEntry::id)
                .orElseGet(() -> new EntryId(position + "#" + ++created));
        entries.put(position, new ObservedEntry(id, position, quantity, threshold));
        return id;
    }

    /** Someone else removes an entry. */
    public EntryId remove(Position position) {
        return Optional.ofNullable(entries.remove(position)).orElseThrow().id();
    }

    /** The process crashes instead of the next call of {@link #write}. */
    public void crash() {
        crashes = true;
    }

    @Override
    public WriteResult write(
            StockTenant tenant,
            Set<Position> positions,
            Function<Set<Position>, Function<Position, DesiredEntry>> desired) {
        if (crashes) {
            crashes = false;
            throw new IllegalStateException("the process crashed");
        }
        calls++;
        Runnable action = duringNextCall;
        duringNextCall = () -> {};
        action.run();
        Function<Position, DesiredEntry> now = desired.apply(positions);
        int before = written;
        positions.forEach(position -> apply(position, now.apply(position)));
        return new WriteResult(
                written - before,
                entries.values().stream()
                        .filter(entry -> positions.contains(entry.position()))
                        .toList());
    }

    @Override
    public Optional<EntryUpdate> update(StockTenant tenant, EntryId id, Function<ObservedEntry, DesiredEntry> desired) {
        return entries.values().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> {
                    DesiredEntry now = desired.apply(entry);
                    return new EntryUpdate(entry, now, apply(entry.position(), now));
                });
    }

    private boolean apply(Position position, DesiredEntry desired) {
        boolean isWritten = switch (desired) {
            case DesiredEntry.Unmanaged _ -> false;
            case DesiredEntry.Absent _ -> entries.remove(position) != null;
            case DesiredEntry.Present present -> apply(position, present);
        };
        written += isWritten ? 1 : 0;
        return isWritten;
    }

    private boolean apply(Position position, DesiredEntry.Present desired) {
        EntryDetails before = details.put(position, desired.details());
        ObservedEntry entry = entries.get(position);
        if (entry == null) {
            put(position, desired.quantity(), OptionalLong.empty());
            return true;
        }
        boolean isMet = desired.isMetBy(entry.quantity());
        if (!isMet) {
            put(position, desired.quantity(), entry.threshold());
        }
        return !isMet || before != null && !before.equals(desired.details());
    }
}
