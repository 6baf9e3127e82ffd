package io.integrationhub.stream;

/** Why a flow takes no new records for now; it goes on when no reason is left. */
public sealed interface PauseReason {

    /** The reason as metrics and people see it. */
    String label();

    /** A person stopped the flow; it stays stopped over restarts until a person lets it go on. */
    record Person() implements PauseReason {
        @Override
        public String label() {
            return "person";
        }
    }

    /** As many records as allowed are in flight. */
    record Backpressure() implements PauseReason {
        @Override
        public String label() {
            return "backpressure";
        }
    }

    /**
     * An outside system is out of reach.
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
