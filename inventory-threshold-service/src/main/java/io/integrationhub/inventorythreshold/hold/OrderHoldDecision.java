package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an order should hold. */
sealed interface OrderHoldDecision {

    /** Older orders may have been placed before this service was in use, or their checks have been deleted. */
    Duration CHECKS_RECORDED_FOR = Duration.ofDays(1);

    /** Nothing: the order is cancelled or does not exist. */
    record Release() implements OrderHoldDecision {}

    /**
     * What it demands.
     *
     * @param isUnconfirmedIfNew whether the order should have been checked, so that it is unconfirmed unless the check
     *     is recorded
     * @param knownSince when the master got the order, as far as the order shows; the event may have been published
     *     before this service was in use
     */
    record Hold(StockOrder order, Demand demand, boolean isUnconfirmedIfNew, Optional<Instant> knownSince)
            implements OrderHoldDecision {}

    static OrderHoldDecision of(Optional<StockOrder> loaded, InventorySettings settings, Instant now) {
        Optional<StockOrder> existing = loaded.filter(order -> !order.isCancelled());
        return existing.<OrderHoldDecision>map(order -> hold(order, settings, now))
                .orElseGet(Release::new);
    }

    private static Hold hold(StockOrder order, InventorySettings settings, Instant now) {
        Demand demand = Demand.of(order.lines(), settings.checkedModes());
        boolean isRecent = order.createdAt().isAfter(now.minus(CHECKS_RECORDED_FOR));
        boolean shouldHaveBeenChecked = !demand.isEmpty() && !order.isImported() && isRecent;
        Optional<Instant> knownSince = switch (settings.orderKnownAt()) {
            case PLACED -> Optional.of(order.createdAt());
            case EXPORTED -> order.exportedAt();
        };
        return new Hold(order, demand, shouldHaveBeenChecked, knownSince);
    }
}
