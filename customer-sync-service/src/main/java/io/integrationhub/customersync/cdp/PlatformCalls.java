package io.integrationhub.customersync.cdp;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemResponse;
import java.util.Map;
import java.util.Optional;

/**
 * Requests to the systems that receive profiles. All are repeatable: they describe the result or have ids of their own.
 */
public final class PlatformCalls {

    private PlatformCalls() {}

    /** A repeatable request. */
    public static SystemCall request(String operation, String methodAndPath, Map<String, String> headers, byte[] body) {
        String[] parts = methodAndPath.split(" ", 2);
        return new SystemCall(operation, parts[0], parts[1], headers, body, Optional.empty(), true);
    }

    /**
     * Fails unless the request succeeded.
     *
     * @throws PermanentFault {@code PROFILE_REQUEST_REJECTED}
     */
    public static void requireSuccess(String operation, SystemResponse response) {
        if (!response.isSuccess()) {
            throw new PermanentFault(
                    PlatformFault.PROFILE_REQUEST_REJECTED,
                    "the system responded to " + operation + " with status " + response.status());
        }
    }
}
