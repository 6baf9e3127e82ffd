package io.integrationhub.system;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;

/** Speaks HTTP to one outside system of one tenant. */
public interface SystemClient {

    /** The system's name in the tenant's configuration, for example {@code oms}. */
    String system();

    /**
     * Makes one call within the configured deadline and waits for the answer. A repeatable call is tried again in place
     * a few times; any other only when it surely was not sent.
     *
     * @return any answer below 500 but 401, 403, 408, 425 and 429; what the other statuses mean is the caller's to
     *     decide
     * @throws TransientFault when it cannot be reached, is too slow, throttles, or failed (408, 425, 429, 5xx); with
     *     {@link TransientFault#outageOf} when its circuit is open. Whether a call that was not answered had its effect
     *     is unknown.
     * @throws PermanentFault when our credentials are refused (401 after one refresh, 403), or the answer is too large
     */
    SystemAnswer call(SystemCall call);
}
