package io.integrationhub.stream;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;

/**
 * Handles the messages of one inlet: the inbound edge of a flow.
 *
 * <p>A service declares its inlets under {@code hub.inlets} and one bean of this type per inlet. Each tenant has its
 * own consumer, so the bean is called for all tenants, concurrently; records with the same key are handled one after
 * the other. Returning acknowledges the record.
 */
public interface RecordHandler {

    /** The inlet's name under {@code hub.inlets}. */
    String inlet();

    /**
     * Whether the tenant uses this flow; otherwise its records end {@code not-mastered} without being handled. Asked
     * once at the start, because a tenant's settings do not change while the service runs.
     */
    default boolean isFor(Tenant tenant) {
        return true;
    }

    /**
     * The handler of one of the inlets that a tenant has several of ({@code hub.inlets.….for-each}).
     *
     * @param each what this inlet is for, for example the name of an outside system
     */
    default RecordHandler forEach(String each) {
        throw new IllegalStateException("the handler of " + inlet() + " serves one inlet only");
    }

    /**
     * Handles one message.
     *
     * @throws TransientFault to have it retried
     * @throws PermanentFault to have it parked; any other exception counts as transient
     */
    Ending handle(InboundRecord message);

    /**
     * Whether a message only names the resource to load, so that of several waiting messages with one key only the
     * newest has to be handled.
     */
    default boolean isDoorbell() {
        return false;
    }
}
