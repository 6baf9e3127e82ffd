package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which orders hold which stock. All methods are repeatable. */
public interface HoldLedger {

    /**
     * Holds stock for an order that is about to be created. Of two concurrent orders for the same position, the second
     * one sees the hold of the first. An order that leaves less than a threshold counts as unconfirmed by the master,
     * so that it is marked if it is created without a conclusion.
     *
     * @return what is available without the order
     */
    Map<Position, Availability> hold(TenantId tenant, OrderId order, Demand demand, HoldTerms terms);

    /** Does the same and undoes it, to prepare for the first order. */
    default void rehearse(TenantId tenant, OrderId order, Demand demand, HoldTerms terms) {}

    /**
     * Releases what an order holds, because it was rejected, cancelled or never created. The order itself is forgotten,
     * so that one that exists after all is held again.
     *
     * @return whether the order held anything
     */
    boolean release(TenantId tenant, OrderId order);

    /** Records how the check of an order that counts as unconfirmed ended. */
    void conclude(TenantId tenant, OrderId order, Conclusion conclusion);

    /** Records that the master has not confirmed an order, so that the order is marked once it exists. */
    void markUnconfirmed(TenantId tenant, OrderId order);

    /** Records that an order needs no mark: the master confirmed it, or it has the mark. */
    void markConfirmed(TenantId tenant, OrderId order);

    /**
     * Records that an order exists, and holds what it demands.
     *
     * @param isUnconfirmedIfNew whether an order that was never held counts as unconfirmed
     */
    RecordedOrder recordOrder(TenantId tenant, OrderId order, Demand demand, boolean isUnconfirmedIfNew);

    /** Records that the master has an order: later reports include it. */
    void recordKnown(TenantId tenant, OrderId order, Instant since);

    /** Orders whose existence has to be checked, because no message about them has arrived in time. */
    List<OrderId> overdue(TenantId tenant, int limit);

    /** What is available for a new order; positions never reported are missing. */
    Map<Position, Availability> availability(TenantId tenant, Set<Position> positions, Duration clockSkew);

    /** What is available for an order that holds stock, after the orders before it. */
    Map<Position, Availability> availabilityFor(
            TenantId tenant, OrderId order, Set<Position> positions, Duration clockSkew);

    /**
     * Deletes orders that hold nothing any more.
     *
     * @param before only orders held before this time, for which no more messages are expected
     */
    void purge(TenantId tenant, Instant before);

    /**
     * The end of a check.
     *
     * @param isAccepted whether the order needs no mark; otherwise it is released like in {@link #release}
     * @param answer the master's quantities, which are recorded like in {@link ReportedStockLedger#record}
     */
    record Conclusion(boolean isAccepted, Collection<ReportedStock> answer, Duration clockSkew) {

        public Conclusion {
            answer = List.copyOf(answer);
        }
    }

    /**
     * What recording an order changed.
     *
     * @param isUnconfirmed whether the order still has to be marked
     */
    record RecordedOrder(Change change, boolean isUnconfirmed) {

        /** How an order's hold changed. */
        public enum Change {
            /** The order holds stock it did not hold before, or another quantity. */
            HELD,
            /** The order, which was expected, exists. */
            CONFIRMED,
            NONE
        }
    }
}
