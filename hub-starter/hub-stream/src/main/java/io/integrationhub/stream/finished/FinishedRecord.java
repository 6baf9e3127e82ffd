package io.integrationhub.stream.finished;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import java.time.Duration;
import java.time.Instant;

/**
 * A record whose processing has ended.
 *
 * @param inlet the inlet that processed it
 * @param message the record
 * @param result how its processing ended
 * @param attempts number of attempts
 * @param startedAt when the first attempt began
 * @param at when processing ended
 */
public record FinishedRecord(
        InletId inlet, InboundRecord message, Result result, int attempts, Instant startedAt, Instant at) {

    /** Time from the first attempt to the end. */
    public Duration duration() {
        return Duration.between(startedAt, at);
    }

    /** How the processing of a record ended. */
    public sealed interface Result {

        /** Metric tag and outcome in the journal. */
        String outcome();
    }

    /**
     * The handler processed it.
     *
     * @param ending what the handler returned
     */
    public record Applied(Ending ending) implements Result {
        @Override
        public String outcome() {
            return ending.outcome();
        }
    }

    /**
     * A later doorbell of the same key represented it.
     *
     * @param with how the later one ended
     */
    public record Coalesced(Result with) implements Result {
        @Override
        public String outcome() {
            return "coalesced";
        }
    }

    /**
     * It was given up and parked.
     *
     * @param reason why
     */
    public record Parked(ParkReason reason) implements Result {
        @Override
        public String outcome() {
            return "parked";
        }
    }
}
