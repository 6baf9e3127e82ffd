package io.integrationhub.inventorythreshold.inventorymaster;

import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The stock that the master reserves for orders: at most one reservation per order, identified by the order's id.
 *
 * <p>Faults as {@link InventoryMaster#query} and {@link InventoryMaster#queryInBackground}.
 */
public interface Reservations {

    /**
     * Reserves all quantities of an order or none, in one call while a customer waits. Repeatable: for an order that
     * has a reservation, the master returns the same one. Without a response it is unknown whether the master has
     * reserved anything.
     */
    Result reserve(StockTenant tenant, Request request, Deadline deadline);

    /**
     * Makes a reservation permanent, because its order exists. Repeatable.
     *
     * @param externalId the master's name for the reservation; empty if unknown
     * @return whether the master still has the reservation
     */
    boolean confirm(StockTenant tenant, OrderId order, String externalId);

    /**
     * Ends a reservation. Repeatable. One that the master identifies only by a name that is unknown here is left to
     * expire.
     *
     * @param externalId the master's name for the reservation; empty if unknown
     */
    void release(StockTenant tenant, OrderId order, String externalId);

    /**
     * What to reserve.
     *
     * @param expiry time after which the master ends the reservation
     */
    record Request(OrderId order, Map<Position, Long> quantities, Duration expiry) {

        public Request {
            quantities = Map.copyOf(quantities);
        }
    }

    /** The master's answer to a request. */
    sealed interface Result {

        /**
         * All of it is reserved.
         *
         * @param externalId the master's name for the reservation; empty if it has none
         * @param left what remains for other orders
         * @param includedFrom time from which the master's reports include the reservation
         */
        record Reserved(String externalId, List<ReportedStock> left, Instant includedFrom) implements Result {

            public Reserved {
                left = List.copyOf(left);
            }
        }

        /**
         * Nothing is reserved.
         *
         * @param available what the master has
         */
        record NotReserved(List<ReportedStock> available) implements Result {

            public NotReserved {
                available = List.copyOf(available);
            }
        }
    }
}
