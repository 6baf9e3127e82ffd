package io.integrationhub.system.calllog;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * One request to an outside system, as it is logged: masked, and cut where it is too long.
 *
 * @param operation the name of the call, for example {@code place-order}
 * @param failure why there is no response; empty if there is one
 */
record LoggedCall(
        TenantId tenant,
        String system,
        String operation,
        Instant at,
        Duration duration,
        Request request,
        Response response,
        String failure) {

    /**
     * What was sent.
     *
     * @param headers one per line
     */
    record Request(String method, String url, String headers, String body) {

        /** Omits everything that may be personal. */
        @Override
        public String toString() {
            return "Request[" + method + "]";
        }
    }

    /**
     * What was received.
     *
     * @param status 0 if there is no response
     * @param headers one per line
     */
    record Response(int status, String headers, String body) {

        static final Response NONE = new Response(0, "", "");

        /** Omits everything that may be personal. */
        @Override
        public String toString() {
            return "Response[" + status + "]";
        }
    }

    /** Never prints what was sent or received. */
    @Override
    public String toString() {
        return "LoggedCall[" + system + ", " + operation + "]";
    }
}
