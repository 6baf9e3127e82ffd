package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.OrderId;
import java.time.Duration;
import java.util.Optional;

/** Remembers what was sent to the order master, and lets one at a time have an order in hands. */
public interface ExportLedger {

    /**
     * Takes an order in hands. Claiming again after a crash waits until the lease of the crashed claim is over.
     *
     * @param lease after which somebody else may take it if it was not given back
     * @throws TransientFault {@code ORDER_IN_HANDS}, with the pause after which to try again
     */
    Claim claim(TenantId tenant, OrderId id, Duration lease);

    /** What is remembered about an order, without taking it in hands. */
    Optional<ExportEntry> find(TenantId tenant, OrderId id);

    /** Forgets a rejection, so that the order is placed anew. Repeating it changes nothing. */
    void forgetRejection(TenantId tenant, OrderId id);

    /** Has an order placed once more, whatever is remembered of it. Repeating it changes nothing. */
    void sendAgain(TenantId tenant, OrderId id);

    /** Notes that the master itself called the order off, so that it is not told. Repeating it changes nothing. */
    void cancelledByMaster(TenantId tenant, OrderId id);
}
