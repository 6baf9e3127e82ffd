package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.stock.report.MassChangeGuard;

/** Whether a report, or a feed, takes effect. */
sealed interface StockInDecision {

    /** It takes effect. */
    record Apply() implements StockInDecision {}

    /** It needs approval, because it would set too many positions to zero. */
    record RequireApproval(Effect effect) implements StockInDecision {}

    /**
     * What a report would change.
     *
     * @param emptied number of positions that it would set to zero
     * @param stocked number of positions that have stock now; any number if {@code emptied} does not exceed the guard's
     *     minimum
     */
    record Effect(long emptied, long stocked) {}

    /** @param isApproved whether a person has approved the report */
    static StockInDecision of(MassChangeGuard guard, Effect effect, boolean isApproved) {
        boolean isTooMuch = guard.isExceeded(effect.emptied(), effect.stocked());
        return isTooMuch && !isApproved ? new RequireApproval(effect) : new Apply();
    }
}
