package io.integrationhub.system;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;

/**
 * Speaks HTTP to one outside system of one tenant while a customer waits: one attempt within the caller's deadline,
 * with places and a circuit breaker of its own, apart from those of {@link SystemClient}.
 */
public interface LiveClient {

    /** The system's name in the tenant's configuration, for example {@code oms}. */
    String system();

    /**
     * Makes one call and waits for the answer, but never beyond the deadline, whatever hangs: the name's resolution,
     * the token server, the answer's body. Is not tried again, and does not wait for a free place.
     *
     * @param deadline ends the call if it comes before the system's own {@code timeout}
     * @return any answer below 500 but 401, 403, 408, 425 and 429; what the other statuses mean is the caller's to
     *     decide
     * @throws TransientFault as of {@link SystemClient#call}; at once with {@code SYSTEM_BUSY} when all places are
     *     taken, and with {@code SYSTEM_UNREACHABLE} while its circuit is open. Whether a call that was not answered
     *     had its effect is unknown
     * @throws PermanentFault as of {@link SystemClient#call}
     */
    SystemAnswer call(SystemCall call, Deadline deadline);
}
