package io.integrationhub.stream;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;

/**
 * Takes the messages of one inlet: the edge in of a flow.
 *
 * <p>A service declares its inlets under {@code hub.inlets} and one bean of this type per inlet. Every tenant has a
 * consumer of its own, so one bean serves them all, on many threads at once; records with the same key come one after
 * the other. Returning acknowledges the record.
 */
public interface RecordHandler {

    /** The inlet's name, as under {@code hub.inlets}. */
    String inlet();

    /**
     * Whether the tenant uses this flow; otherwise its records end {@code not-mastered} without being handled. Asked once
     * at the start, as a tenant's settings do not change.
     */
    default boolean isFor(Tenant tenant) {
        return true;
    }

    /**
     * Takes one message to its ending.
     *
     * @throws TransientFault have it tried again
     * @throws PermanentFault have it parked; anything else thrown counts as transient
     */
    Ending handle(InboundRecord message);

    /**
     * Whether a message only says which resource to look at, so that of several waiting with one key the last stands
     * for all of them.
     */
    default boolean isDoorbell() {
        return false;
    }
}
