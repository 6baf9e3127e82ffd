package io.integrationhub.inventorythreshold.inventorymaster;

import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The system that owns a tenant's stock. */
public interface InventoryMaster {

    /**
     * Queries the quantities of positions in one call while a customer waits. Repeatable, since it only reads; it is
     * not retried.
     *
     * @return the quantities of the positions the master knows
     * @throws io.integrationhub.core.fault.TransientFault as {@link io.integrationhub.system.LiveClient#call}
     * @throws io.integrationhub.core.fault.PermanentFault as {@link io.integrationhub.system.LiveClient#call}, and
     *     {@code INVENTORY_MASTER_RESPONSE_UNREADABLE}, {@code MAPPING_FAILED}
     */
    List<ReportedStock> query(StockTenant tenant, Set<Position> positions, Deadline deadline);

    /** Prepares a query and reads a response of no master, without a call. */
    default void rehearse(StockTenant tenant, Set<Position> positions) {}

    /**
     * Queries the quantities of positions in one call, with the limits and retries of background calls.
     *
     * @throws io.integrationhub.core.fault.TransientFault as {@link io.integrationhub.system.SystemClient#call}
     * @throws io.integrationhub.core.fault.PermanentFault as {@link io.integrationhub.system.SystemClient#call}, and as
     *     {@link #query}
     */
    List<ReportedStock> queryInBackground(StockTenant tenant, Set<Position> positions);

    /**
     * Reads a page of all stock in the background; an empty last page if the master offers no list. Repeatable. Faults
     * as {@link #queryInBackground}.
     *
     * @param cursor the previous page's {@link StockPage#next}; empty for the first page
     */
    StockPage list(StockTenant tenant, String cursor);

    /**
     * A page of the master's stock.
     *
     * @param next cursor of the next page; empty on the last page
     */
    record StockPage(List<ReportedStock> stock, Optional<String> next) {

        /** An empty last page. */
        public static final StockPage END = new StockPage(List.of(), Optional.empty());

        public StockPage {
            stock = List.copyOf(stock);
        }
    }
}
