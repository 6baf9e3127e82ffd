package io.integrationhub.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * A record whose way is over.
 *
 * @param flow which flow took it
 * @param message the record
 * @param end how its way ended
 * @param attempts how often it was tried
 * @param startedAt when it was first tried
 * @param at when it ended
 */
public record FinishedRecord(FlowId flow, InboundRecord message, End end, int attempts, Instant startedAt, Instant at) {

    /** From the first attempt to the end. */
    public Duration took() {
        return Duration.between(startedAt, at);
    }

    /** How a record's way ended. */
    public sealed interface End {

        /** Metric tag and journal word. */
        String outcome();
    }

    /**
     * The handler took it to an ending.
     *
     * @param ending what the handler said
     */
    public record Applied(Ending ending) implements End {
        @Override
        public String outcome() {
            return ending.outcome();
        }
    }

    /**
     * A later doorbell of the same key stood for it.
     *
     * @param with how that one ended
     */
    public record Coalesced(End with) implements End {
        @Override
        public String outcome() {
            return "coalesced";
        }
    }

    /**
     * It was given up and put aside.
     *
     * @param reason why
     */
    public record Parked(ParkReason reason) implements End {
        @Override
        public String outcome() {
            return "parked";
        }
    }
}
