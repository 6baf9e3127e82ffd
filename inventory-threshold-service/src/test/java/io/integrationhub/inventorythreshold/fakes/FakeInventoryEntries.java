package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
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

/** Inventory entries as commercetools has them; dies before showing if a test says so. */
public final class FakeInventoryEntries implements InventoryEntries {

    private final Map<Position, ObservedEntry> entries = new TreeMap<>();
    private final Map<Position, EntryDetails> details = new HashMap<>();
    private boolean dies;
    private int made;
    private int writes;
    private int shows;
    private Runnable meanwhile = () -> {};

    public Map<Position, Long> shown() {
        return entries.values().stream().collect(Collectors.toMap(ObservedEntry::position, ObservedEntry::quantity));
    }

    public Map<Position, EntryDetails> details() {
        return Map.copyOf(details);
    }

    public int writes() {
        return writes;
    }

    /** How often entries were shown, however many at once. */
    public int shows() {
        return shows;
    }

    /** While entries are shown the next time, this happens. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /** Somebody else writes an entry. */
    public EntryId put(Position position, long quantity, OptionalLong threshold) {
        EntryId id = Optional.ofNullable(entries.get(position))
                .map(ObservedEntry::id)
                .orElseGet(() -> new EntryId(position + "#" + ++made));
        entries.put(position, new ObservedEntry(id, position, quantity, threshold));
        return id;
    }

    /** Somebody else removes an entry. */
    public EntryId remove(Position position) {
        return Optional.ofNullable(entries.remove(position)).orElseThrow().id();
    }

    /** The next time entries are to be shown, the process dies instead. */
    public void die() {
        dies = true;
    }

    @Override
    public Shown show(
            Tenant tenant, Set<Position> positions, Function<Set<Position>, Function<Position, DesiredEntry>> targets) {
        if (dies) {
            dies = false;
            throw new IllegalStateException("the process died");
        }
        shows++;
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        Function<Position, DesiredEntry> target = targets.apply(positions);
        int written = 0;
        for (Position position : positions) {
            written += become(position, target.apply(position)) ? 1 : 0;
        }
        return new Shown(
                written,
                entries.values().stream()
                        .filter(entry -> positions.contains(entry.position()))
                        .toList());
    }

    @Override
    public Optional<Looked> look(Tenant tenant, EntryId id, Function<ObservedEntry, DesiredEntry> target) {
        return entries.values().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> {
                    DesiredEntry wanted = target.apply(entry);
                    return new Looked(entry, wanted, become(entry.position(), wanted));
                });
    }

    private boolean become(Position position, DesiredEntry target) {
        boolean isWritten = switch (target) {
            case DesiredEntry.Leave _ -> false;
            case DesiredEntry.Remove _ -> entries.remove(position) != null;
            case DesiredEntry.Show show -> become(position, show);
        };
        writes += isWritten ? 1 : 0;
        return isWritten;
    }

    private boolean become(Position position, DesiredEntry.Show show) {
        EntryDetails before = details.put(position, show.details());
        ObservedEntry entry = entries.get(position);
        if (entry == null) {
            put(position, show.quantity(), OptionalLong.empty());
            return true;
        }
        boolean isShown = show.isShownBy(entry.quantity());
        if (!isShown) {
            put(position, show.quantity(), entry.threshold());
        }
        return !isShown || before != null && !before.equals(show.details());
    }
}
