package io.integrationhub.stream;

import java.util.List;
import java.util.Optional;

/** The parked records of this service: a list that follows the parked topics within moments. */
public interface ParkedRecords {

    /**
     * Parked records, newest first.
     *
     * @param olderThan only with a smaller id, to page on; {@code Long.MAX_VALUE} for the first page
     * @param limit at most so many
     */
    List<ParkedRecord> list(ParkedFilter filter, long olderThan, int limit);

    /** One of them. */
    Optional<ParkedRecord> find(long id);

    /** The parked record that this one is a replay of; empty if it is a replay of none of this service. */
    Optional<ParkedRecord> replayed(InboundRecord message);

    /**
     * Its body with the structure shown and the values masked, for people; empty if there is no such record or no body.
     */
    Optional<String> redactedBody(long id);

    /**
     * Publishes the original records to their topics again, those in state PARKED only, at most 1000 at once. Replaying
     * twice is harmless: flows are idempotent.
     *
     * @param dryRun whether it is only counted
     * @param by who wants it so, for the audit log
     */
    ReplayReport replay(ParkedFilter filter, boolean dryRun, String by);

    /**
     * Gives a parked record up for good.
     *
     * @param reason why; must not be blank
     * @param by who wants it so, for the audit log
     * @return whether it was parked
     */
    boolean discard(long id, String reason, String by);
}
