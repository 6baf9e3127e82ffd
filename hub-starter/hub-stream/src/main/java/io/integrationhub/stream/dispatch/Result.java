package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.StreamFault;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/** What came of one attempt. */
sealed interface Result {

    /**
     * The handler took the record to an ending.
     *
     * @param ending what it said
     */
    record Handled(Ending ending) implements Result {}

    /**
     * The handler threw.
     *
     * @param code what went wrong
     * @param detail for people
     * @param permanent whether trying again would end the same way
     * @param retryAfter the pause the other side asked for
     * @param outageOf the outside system that is out of reach
     */
    record Failed(
            String code, String detail, boolean permanent, Optional<Duration> retryAfter, Optional<String> outageOf)
            implements Result {

        static Failed from(Throwable thrown) {
            return switch (thrown) {
                case TransientFault fault ->
                    new Failed(fault.code().name(), fault.getMessage(), false, fault.retryAfter(), fault.outageOf());
                case PermanentFault fault ->
                    new Failed(
                            fault.code().name(),
                            String.valueOf(fault.getMessage()),
                            true,
                            Optional.empty(),
                            Optional.empty());
                case Throwable lost
                when isDatabaseLost(lost) ->
                    new Failed(
                            StreamFault.DATABASE_UNREACHABLE.name(),
                            "the service's database is out of reach",
                            false,
                            Optional.empty(),
                            Optional.of("database"));
                // The same record would need the same depth again.
                case StackOverflowError tooDeep -> unforeseen(tooDeep, true);
                default -> unforeseen(thrown, false);
            };
        }

        /** No record's fault, so it must not use up its attempts. */
        private static boolean isDatabaseLost(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof DataAccessResourceFailureException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException) {
                    return true;
                }
            }
            return false;
        }

        // Not the message: nobody has checked it for payloads and personal data.
        private static Failed unforeseen(Throwable thrown, boolean permanent) {
            String detail = "unforeseen " + thrown.getClass().getName();
            return new Failed(StreamFault.UNFORESEEN.name(), detail, permanent, Optional.empty(), Optional.empty());
        }
    }
}
