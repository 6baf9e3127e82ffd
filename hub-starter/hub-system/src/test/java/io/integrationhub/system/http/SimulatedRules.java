package io.integrationhub.system.http;

import io.integrationhub.core.fault.FaultCode;

/** Rules of a simulated system: nothing is repeated, and rejected credentials are told apart. */
final class SimulatedRules implements FaultRules {

    enum Code implements FaultCode {
        TIMEOUT,
        UNAUTHORIZED,
        CREDENTIALS_REJECTED,
        BUSY,
        FAILED
    }

    @Override
    public FaultRule rule(HttpFailure failure) {
        return switch (failure) {
            case TIMEOUT -> FaultRule.fail(Code.TIMEOUT);
            case UNAUTHORIZED -> FaultRule.fail(Code.UNAUTHORIZED);
            case TOKEN_REJECTED -> FaultRule.fail(Code.CREDENTIALS_REJECTED).as(FaultRule.Outage.CREDENTIALS_REJECTED);
            case LIMIT_REACHED -> FaultRule.fail(Code.BUSY);
            default -> FaultRule.fail(Code.FAILED);
        };
    }
}
