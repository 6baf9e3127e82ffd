package io.integrationhub.inventorythreshold.inventorymaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Stock that the master keeps for orders; at most one reservation for each, called by the order's id. Faults as those
 * of {@link InventoryMaster#ask}.
 */
public interface Reservations {

    /**
     * Has the master keep all of this, or nothing, in one call. For an order it keeps something for already, the master
     * gives that reservation again, so asking twice takes once.
     *
     * @param deadline by when the answer must be there; whether a call that was not answered had its effect is unknown
     */
    Answer take(Tenant tenant, Reservation reservation, Deadline deadline);

    /**
     * Makes a reservation last beyond its time, because the order exists. Repeatable.
     *
     * @param externalId what the master calls it; empty if that is not known
     * @return whether the master keeps it
     */
    boolean confirm(Tenant tenant, OrderId order, String externalId);

    /**
     * Ends a reservation. Repeatable: one that is over stays over. One that the master knows only by a name of its own,
     * and whose name is not known here, is left to expire.
     *
     * @param externalId as of {@link #confirm}
     */
    void release(Tenant tenant, OrderId order, String externalId);

    /**
     * What is to be kept.
     *
     * @param expiry after which the master gives it back by itself
     */
    record Reservation(OrderId order, Map<Position, Long> items, Duration expiry) {

        public Reservation {
            items = Map.copyOf(items);
        }
    }

    /** What the master said. */
    sealed interface Answer {

        /**
         * It keeps all of it.
         *
         * @param left what is left for others
         * @param includedFrom its words of then and later include the reservation
         */
        record Kept(String externalId, List<ReportedStock> left, Instant includedFrom) implements Answer {

            public Kept {
                left = List.copyOf(left);
            }
        }

        /**
         * It keeps nothing.
         *
         * @param there what there is
         */
        record TooLittle(List<ReportedStock> there) implements Answer {

            public TooLittle {
                there = List.copyOf(there);
            }
        }
    }
}
