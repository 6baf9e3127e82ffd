package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.DatabaseOutage;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.StreamFault;
import java.time.Duration;
import java.util.Optional;

/** The result of one attempt. */
sealed interface AttemptResult {

    /**
     * The handler returned.
     *
     * @param ending what it returned
     */
    record Handled(Ending ending) implements AttemptResult {}

    /**
     * The handler threw.
     *
     * @param code the fault's code
     * @param detail the fault's message, for people
     * @param isPermanent whether another attempt would fail the same way
     * @param retryAfter the pause the other side asked for
     * @param outageOf the outside system that is unreachable
     * @param isPostponed whether a limit postponed the call, so that the attempt does not count
     */
    record Failed(
            String code,
            String detail,
            boolean isPermanent,
            Optional<Duration> retryAfter,
            Optional<String> outageOf,
            boolean isPostponed)
            implements AttemptResult {

        static Failed from(Throwable thrown) {
            return switch (thrown) {
                case TransientFault fault -> transientFailure(fault);
                case PermanentFault fault -> permanent(fault);
                case Throwable cause when DatabaseOutage.isBehind(cause) -> databaseUnreachable();
                // The same record would need the same stack depth again.
                case StackOverflowError error -> unexpected(error, true);
                default -> unexpected(thrown, false);
            };
        }

        private static Failed transientFailure(TransientFault fault) {
            return new Failed(
                    fault.code().name(),
                    fault.getMessage(),
                    false,
                    fault.retryAfter(),
                    fault.outageOf(),
                    fault.isPostponed());
        }

        private static Failed permanent(PermanentFault fault) {
            String detail = String.valueOf(fault.getMessage());
            return new Failed(fault.code().name(), detail, true, Optional.empty(), Optional.empty(), false);
        }

        /** An outage: it is not the record's fault, so it must not use up the record's attempts. */
        private static Failed databaseUnreachable() {
            String detail = "the service's database is unreachable or accepts no writes";
            return new Failed(
                    StreamFault.DATABASE_UNREACHABLE.name(),
                    detail,
                    false,
                    Optional.empty(),
                    Optional.of("database"),
                    false);
        }

        // The message stays out: it may contain payloads and personal data.
        private static Failed unexpected(Throwable thrown, boolean isPermanent) {
            String detail = "unexpected " + thrown.getClass().getName();
            return new Failed(
                    StreamFault.UNEXPECTED_ERROR.name(),
                    detail,
                    isPermanent,
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }
    }
}
