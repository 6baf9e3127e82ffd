package io.integrationhub.inventorythreshold.inventorymaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The system that owns a tenant's stock. */
public interface InventoryMaster {

    /**
     * How many there are of all these positions, in one call. Only reads, so asking again is harmless; but it is not
     * asked again, because a customer waits.
     *
     * @param deadline by when the answer must be there
     * @return its word on the positions it knows
     * @throws io.integrationhub.core.fault.TransientFault as of {@link io.integrationhub.system.LiveClient#call}
     * @throws io.integrationhub.core.fault.PermanentFault the same, and {@code INVENTORY_MASTER_ANSWER_UNREADABLE},
     *     {@code MAPPING_FAILED}
     */
    List<ReportedStock> ask(Tenant tenant, Set<Position> positions, Deadline deadline);

    /**
     * The same while nobody waits: within the limits of calls in the background, and tried again.
     *
     * @throws io.integrationhub.core.fault.TransientFault as of {@link io.integrationhub.system.SystemClient#call}
     * @throws io.integrationhub.core.fault.PermanentFault the same, and as of {@link #ask}
     */
    List<ReportedStock> list(Tenant tenant, Set<Position> positions);

    /**
     * A page of all that the master has, in the background; an empty last page if it cannot list. Faults as those of
     * {@link #list}.
     *
     * @param cursor where the page before ended; empty for the first page
     */
    Listing listing(Tenant tenant, String cursor);

    /**
     * A page of what the master has.
     *
     * @param next where the next page begins; empty on the last one
     */
    record Listing(List<ReportedStock> words, Optional<String> next) {

        /** The last page, with nothing on it. */
        public static final Listing END = new Listing(List.of(), Optional.empty());

        public Listing {
            words = List.copyOf(words);
        }
    }
}
