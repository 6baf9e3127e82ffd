package io.integrationhub.system;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;

/** Calls one outside system of one tenant. */
public interface SystemClient {

    /** The system's name in the tenant's configuration, for example {@code oms}. */
    String system();

    /**
     * Makes one call within the configured timeout and waits for the response. An idempotent call is repeated in place
     * a few times; any other only if it surely was not sent.
     *
     * @return any response below 500 except 401, 403, 408, 425 and 429; the caller decides what the status means
     * @throws TransientFault if the system cannot be reached, responds too late, throttles (429), fails (408, 425, 5xx)
     *     or rejects the credentials (401 after one renewal, 403, no token); with {@link TransientFault#outageOf} while
     *     its circuit is open. Without a response, it is unknown whether the call had its effect
     * @throws PermanentFault if the response is too large, or the address must not be called
     */
    SystemResponse call(SystemCall call);
}
