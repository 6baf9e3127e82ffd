package io.integrationhub.system;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;

/**
 * Calls one outside system of one tenant while a customer waits: one attempt within the caller's deadline. Its limits
 * and its circuit breaker are separate from those of {@link SystemClient}.
 */
public interface LiveClient {

    /** The system's name in the tenant's configuration, for example {@code oms}. */
    String system();

    /**
     * Makes one call and waits for the response, but never beyond the deadline, whatever hangs: DNS, the token
     * endpoint, the body of the response. It is not repeated, and does not wait for the limits.
     *
     * @param deadline ends the call if it is earlier than the system's own {@code timeout}
     * @return any response below 500 except 401, 403, 408, 425 and 429; the caller decides what the status means
     * @throws TransientFault as {@link SystemClient#call}; at once with {@code SYSTEM_BUSY} if a limit is reached, and
     *     with {@code SYSTEM_UNREACHABLE} while its circuit is open. Without a response, it is unknown whether the call
     *     had its effect
     * @throws PermanentFault as {@link SystemClient#call}
     */
    SystemResponse call(SystemCall call, Deadline deadline);
}
