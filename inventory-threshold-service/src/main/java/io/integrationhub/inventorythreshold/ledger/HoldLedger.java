package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which orders hold which stock. Every method may be called again. */
public interface HoldLedger {

    /**
     * Holds stock for an order that may come, and says how its positions stand without it. Of two orders that want the
     * same, the second sees the first.
     */
    Map<Position, Availability> hold(TenantId tenant, OrderId order, Demand wanted, HoldTerms terms);

    /**
     * Gives back what an order that will not come, or is called off, holds, and forgets the order: one that exists
     * after all is counted again.
     *
     * @return whether it held something
     */
    boolean release(TenantId tenant, OrderId order);

    /** Notes that the master's word on an order is missing, so that it is marked if it comes. */
    void doubt(TenantId tenant, OrderId order);

    /** Notes that an order is in doubt no longer: the master confirmed it, or it is marked. */
    void trust(TenantId tenant, OrderId order);

    /**
     * Notes that an order exists and wants this; one that was never counted holds it from now on.
     *
     * @param doubtsNew whether one that was never counted is in doubt, because it should have been
     */
    Counted count(TenantId tenant, OrderId order, Demand wanted, boolean doubtsNew);

    /** Notes that the master has an order: words it gives later include it. */
    void known(TenantId tenant, OrderId order, Instant since);

    /** Orders of which it is time to see whether they exist. */
    List<OrderId> overdue(TenantId tenant, int most);

    /** How positions stand for an order that is not there yet; none that nobody spoke of. */
    Map<Position, Availability> standings(TenantId tenant, Set<Position> positions, Duration tolerance);

    /** The same for an order that holds something, beside those that came before it. */
    Map<Position, Availability> standingsFor(
            TenantId tenant, OrderId order, Set<Position> positions, Duration tolerance);

    /**
     * Forgets orders that hold nothing any more.
     *
     * @param before only those counted earlier: no message about them is still to come
     */
    void purge(TenantId tenant, Instant before);

    /**
     * What was new about an order.
     *
     * @param news what counting it changed
     * @param doubted whether it still has to be marked
     */
    record Counted(News news, boolean doubted) {

        /** What counting an order can change. */
        public enum News {
            /** It holds stock it did not hold before, or a different amount. */
            HELD,
            /** It exists; until now it only might. */
            CONFIRMED,
            NOTHING
        }
    }
}
