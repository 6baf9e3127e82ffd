package io.integrationhub.stream.parked;

import io.integrationhub.stream.InboundRecord;
import java.util.List;
import java.util.Optional;

/** The list of this service's parked records; it follows the parked topics within moments. */
public interface ParkedRecords {

    /**
     * Parked records, newest first.
     *
     * @param olderThan returns records with smaller ids, for paging; {@code Long.MAX_VALUE} for the first page
     * @param limit maximum number of records
     */
    List<ParkedRecord> list(ParkedFilter filter, long olderThan, int limit);

    /** The parked record with this id. */
    Optional<ParkedRecord> find(long id);

    /** The parked record of which the message is a replay; empty if it is not a replay of this service's list. */
    Optional<ParkedRecord> replayed(InboundRecord message);

    /** The body with its structure visible and its values masked, for people; empty without such a record or body. */
    Optional<String> redactedBody(long id);

    /**
     * Publishes the original records to their topics again: those in state PARKED, at most 1000 at once. Replaying
     * twice is harmless, because inlets are idempotent.
     *
     * @param dryRun whether matching records are only counted
     * @param by who asked for it, for the audit log
     */
    ReplayReport replay(ParkedFilter filter, boolean dryRun, String by);

    /**
     * Gives a parked record up for good.
     *
     * @param reason why; must not be blank
     * @param by who asked for it, for the audit log
     * @return whether it was waiting or being replayed
     */
    boolean discard(long id, String reason, String by);
}
