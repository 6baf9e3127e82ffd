package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.util.OptionalLong;

/**
 * What a tenant sells without confirmation by the master.
 *
 * @param floor quantity to keep if the master does not answer and the policy is {@link MasterFailurePolicy#FLOOR}
 */
public record SellingRule(Thresholds thresholds, MasterFailurePolicy onMasterFailure, long floor) {

    /** Whether the master must be queried: less than the threshold would be left, or nothing is known. */
    boolean isShort(Position position, long demanded, Availability availability) {
        return availability.available().isEmpty()
                || availability.available().getAsLong() - demanded
                        < thresholds.of(position, availability.entryThreshold());
    }

    /** The quantity that can be sold without going below the floor; empty if nothing is known. */
    OptionalLong aboveFloor(Availability availability) {
        OptionalLong available = availability.available();
        return available.isEmpty() ? available : OptionalLong.of(available.getAsLong() - Math.max(0, floor));
    }
}
