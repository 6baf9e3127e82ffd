package io.integrationhub.inventorythreshold.stock.level;

import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.level.StockEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A position as it was last compared with its threshold.
 *
 * @param level empty if it was never compared
 * @param sequence number of events the position has had
 * @param published available quantity that was last published; empty unless every change is
 */
public record PositionLevel(Position position, Optional<StockLevel> level, long sequence, OptionalLong published) {

    /**
     * The events since the last comparison. A position that is compared for the first time has crossed nothing unless
     * it is oversold.
     */
    public List<Kind> eventsUntil(Availability now, LevelRule rule) {
        if (now.sellable().isEmpty()) {
            return List.of();
        }
        StockLevel current = levelOf(now, rule);
        StockLevel before = level.orElse(current == StockLevel.OVERSOLD ? StockLevel.REACHED : current);
        List<Kind> events = new ArrayList<>(current.eventsSince(before));
        if (rule.publishesEveryChange() && !now.sellable().equals(published)) {
            events.add(Kind.CHANGED);
        }
        return events;
    }

    /** The position as compared now. */
    public PositionLevel comparedWith(Availability now, LevelRule rule) {
        if (now.sellable().isEmpty()) {
            return this;
        }
        return new PositionLevel(
                position,
                Optional.of(levelOf(now, rule)),
                sequence + eventsUntil(now, rule).size(),
                rule.publishesEveryChange() ? now.sellable() : OptionalLong.empty());
    }

    private StockLevel levelOf(Availability now, LevelRule rule) {
        // Reservations of carts expire: they call for the master, but nothing is oversold because of them.
        long sellable = now.sellable().orElseThrow();
        long counted = now.available().orElseThrow() < 0 ? sellable : Math.max(0, sellable);
        return StockLevel.of(counted, rule.thresholds().of(position, now.entryThreshold()));
    }
}
