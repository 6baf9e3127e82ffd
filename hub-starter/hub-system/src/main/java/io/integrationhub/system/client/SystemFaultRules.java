package io.integrationhub.system.client;

import static io.integrationhub.system.http.FaultRule.fail;
import static io.integrationhub.system.http.FaultRule.park;
import static io.integrationhub.system.http.FaultRule.retry;
import static io.integrationhub.system.http.FaultRule.retryIfIdempotent;

import io.integrationhub.system.SystemFault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.FaultRule;
import io.integrationhub.system.http.FaultRules;
import io.integrationhub.system.http.HttpFailure;

/** What failures mean for the caller of an outside system. */
final class SystemFaultRules implements FaultRules {

    private final boolean live;

    private SystemFaultRules(boolean live) {
        this.live = live;
    }

    static SystemFaultRules forEvents() {
        return new SystemFaultRules(false);
    }

    /** An interrupted call counts as an outage: whoever waits interrupts it at a deadline of their own. */
    static SystemFaultRules forLiveCalls() {
        return new SystemFaultRules(true);
    }

    @Override
    public FaultRule rule(HttpFailure failure) {
        return switch (failure) {
            case NOT_SENT -> retry(SystemFault.SYSTEM_UNREACHABLE).asOutage();
            case CONNECTION_LOST, OVERLOADED, BAD_GATEWAY ->
                retryIfIdempotent(SystemFault.SYSTEM_UNREACHABLE).asOutage();
            // Waiting as long again would only hold up the caller.
            case TIMEOUT -> fail(SystemFault.SYSTEM_TIMEOUT).asOutage();
            case INTERRUPTED -> live ? rule(HttpFailure.TIMEOUT) : fail(SystemFault.SYSTEM_TIMEOUT);
            case THROTTLED -> retryIfIdempotent(SystemFault.SYSTEM_THROTTLED).postponed();
            case SERVER_ERROR -> fail(SystemFault.SYSTEM_FAILED);
            case UNAUTHORIZED, FORBIDDEN, TOKEN_REJECTED, TOKEN_UNREADABLE ->
                // An outage of the system: its consumers pause until the credentials are valid again. A 403 for single
                // records only leaves the circuit closed, so these are parked in the end.
                fail(SystemFault.SYSTEM_CREDENTIALS_REJECTED).as(FaultRule.Outage.CREDENTIALS_REJECTED);
            case ADDRESS_FORBIDDEN -> park(SystemFault.SYSTEM_ADDRESS_FORBIDDEN);
            case RESPONSE_TOO_LARGE -> park(SystemFault.SYSTEM_RESPONSE_TOO_LARGE);
            case CIRCUIT_OPEN -> fail(SystemFault.SYSTEM_UNREACHABLE);
            case LIMIT_REACHED -> fail(SystemFault.SYSTEM_BUSY).postponed();
        };
    }

    @Override
    public Detail detail(SystemResponse response) {
        boolean rejected = response.status() == 401 || response.status() == 403;
        return rejected ? new Detail("", "check auth.* of the system and the rights of its user", null) : Detail.NONE;
    }
}
