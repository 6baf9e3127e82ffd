package io.integrationhub.stream.inlet;

/** Why a inlet reads no new records; it resumes when no reason is left. */
public sealed interface PauseReason {

    /** The reason as metrics and operators see it. */
    String label();

    /** A person paused the inlet; it stays paused over restarts until a person resumes it. */
    record Person() implements PauseReason {
        @Override
        public String label() {
            return "person";
        }
    }

    /** The maximum number of records is in flight. */
    record Backpressure() implements PauseReason {
        @Override
        public String label() {
            return "backpressure";
        }
    }

    /**
     * An outside system is unreachable.
     *
     * @param system its name in the tenant's configuration
     */
    record Outage(String system) implements PauseReason {
        @Override
        public String label() {
            return "circuit:" + system;
        }
    }
}
