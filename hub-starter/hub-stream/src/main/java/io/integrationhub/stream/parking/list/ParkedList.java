package io.integrationhub.stream.parking.list;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.State;
import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.parked.ReplayReport;
import io.integrationhub.stream.parking.ReplayMark;
import io.integrationhub.stream.publish.RecordHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists, replays and discards parked records; every change is logged with who made it. */
final class ParkedList implements ParkedRecords {

    private static final Logger log = LoggerFactory.getLogger(ParkedList.class);

    /** Enough for an hour of failures, and few enough for a single request. */
    private static final int MAX_BATCH = 1000;

    /**
     * Longer than publishing a batch takes, unless the broker is down; then it is published again, which is harmless.
     */
    private static final Duration INTERRUPTED_AFTER = Duration.ofMinutes(10);

    private final ParkedStore store;
    private final Replay replay;
    private final Redaction redaction;
    private final InstantSource clock;

    ParkedList(ParkedStore store, Replay replay, Redaction redaction, InstantSource clock) {
        this.store = store;
        this.replay = replay;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Override
    public List<ParkedRecord> list(ParkedFilter filter, long olderThan, int limit) {
        return store.list(filter, olderThan, Math.clamp(limit, 1, MAX_BATCH));
    }

    @Override
    public Optional<ParkedRecord> find(long id) {
        return store.list(ParkedFilter.id(id), Long.MAX_VALUE, 1).stream().findFirst();
    }

    @Override
    public Optional<ParkedRecord> replayed(InboundRecord message) {
        return message.header(RecordHeaders.REPLAY_OF)
                .flatMap(ReplayMark::parse)
                .filter(replay::isOurs)
                .flatMap(mark -> find(mark.id()));
    }

    @Override
    public Optional<String> redactedBody(long id) {
        return store.body(id).map(redaction::of);
    }

    @Override
    public ReplayReport replay(ParkedFilter filter, boolean dryRun, String by) {
        // A record named by its id is replayed even if an earlier replay has not ended.
        ParkedFilter selected = filter.ids().isEmpty() ? filter.in(State.PARKED) : filter;
        int matching = store.countReplayable(selected);
        if (dryRun) {
            return new ReplayReport(matching, 0, List.of(), true);
        }
        ReplayReport report = replay(ParkedQuery.of(selected), matching, by);
        log.atInfo()
                .addKeyValue("principal", by)
                .addKeyValue("replayed", report.replayed())
                .addKeyValue("failed", report.failed().size())
                .log("Parked records replayed");
        return report;
    }

    /** Continues replays that a crash interrupted. */
    void resume(String by) {
        ReplayReport report = replay(ParkedQuery.interrupted(clock.instant().minus(INTERRUPTED_AFTER)), 0, by);
        if (report.replayed() > 0) {
            log.atInfo().addKeyValue("replayed", report.replayed()).log("Interrupted replays continued");
        }
    }

    /**
     * Claims the records before it publishes them, so that two replays do not publish the same ones. After a crash in
     * between, {@link #resume} publishes those that were claimed.
     */
    ReplayReport replay(ParkedQuery query, int matching, String by) {
        List<Long> failed = new ArrayList<>();
        List<Replayable> claimed = store.claim(query, MAX_BATCH, by, clock.instant());
        for (Replayable each : claimed) {
            try {
                replay.publish(each);
                store.published(each.id());
            } catch (Fault fault) {
                String note = "replay failed: " + fault.code().name();
                store.change(each.id(), new ParkedStore.Change(State.PARKED, note, by, clock.instant()));
                failed.add(each.id());
            }
        }
        return new ReplayReport(matching, claimed.size() - failed.size(), failed, false);
    }

    @Override
    public boolean discard(long id, String reason, String by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason for discarding the record is required");
        }
        boolean discarded = store.change(id, new ParkedStore.Change(State.DISCARDED, reason, by, clock.instant()));
        log.atInfo()
                .addKeyValue("principal", by)
                .addKeyValue("id", id)
                .log(
                        discarded
                                ? "Parked record discarded"
                                : "Parked record not discarded: it is resolved or discarded already");
        return discarded;
    }
}
