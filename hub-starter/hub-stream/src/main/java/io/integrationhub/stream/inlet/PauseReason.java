package io.integrationhub.stream.inlet;

/** Why an inlet reads no new records; it resumes when no reason is left. */
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

    /** The broker does not let this service read, or commit what it has read; it is asked again every few seconds. */
    record AccessDenied() implements PauseReason {
        @Override
        public String label() {
            return "access-denied";
        }
    }

    /** Partitions were added to the topic while records waited in it, so that the order per key may be lost. */
    record PartitionsAdded() implements PauseReason {
        @Override
        public String label() {
            return "partitions-added";
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
