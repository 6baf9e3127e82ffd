package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.inventorythreshold.stock.Crossing;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.starter.tenant.TenantId;
import java.time.Duration;
import java.util.List;

/** Which positions crossed their threshold, and whether that was told. */
public interface CrossingLedger {

    /**
     * Compares positions that something changed about with their thresholds, and notes each
     * crossing in the same transaction. A position that is compared for the first time crossed
     * nothing, unless it is oversold.
     *
     * @param tolerance see {@link io.integrationhub.inventorythreshold.stock.HoldTerms}
     * @return how many were compared; fewer than {@code most} if none is left
     */
    int review(TenantId tenant, Thresholds thresholds, Duration tolerance, int most);

    /** Crossings that were not told, the oldest first. */
    List<Crossing> untold(TenantId tenant, int most);

    /** Notes that a crossing was told. Repeatable. */
    void told(TenantId tenant, Crossing crossing);
}
