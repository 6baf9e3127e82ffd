package io.integrationhub.stream.parking;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.ParkedFilter;
import io.integrationhub.stream.ParkedRecord;
import io.integrationhub.stream.ParkedRecord.State;
import io.integrationhub.stream.ParkedRecords;
import io.integrationhub.stream.RecordHeaders;
import io.integrationhub.stream.ReplayReport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people can do with parked records; every change is written to the log with who made it. */
final class ParkedList implements ParkedRecords {

    private static final Logger log = LoggerFactory.getLogger(ParkedList.class);

    /** Enough for a bad hour, and within a caller's patience. */
    private static final int MOST_AT_ONCE = 1000;

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
        return store.list(filter, olderThan, Math.clamp(limit, 1, MOST_AT_ONCE));
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
        // A person who names a record means it, even if it is on its way already.
        ParkedFilter meant = filter.ids().isEmpty() ? filter.in(State.PARKED) : filter;
        int matching = store.countReplayable(meant);
        if (dryRun) {
            return new ReplayReport(matching, 0, List.of(), true);
        }
        ReplayReport report = replay(ParkedQuery.of(meant), matching, by);
        log.atInfo()
                .addKeyValue("principal", by)
                .addKeyValue("replayed", report.replayed())
                .addKeyValue("failed", report.failed().size())
                .log("Parked records replayed");
        return report;
    }

    /**
     * Takes the records first and publishes them then: a crash between leaves them REPLAYED, to be seen and replayed by
     * their id.
     */
    ReplayReport replay(ParkedQuery query, int matching, String by) {
        List<Long> failed = new ArrayList<>();
        List<Replayable> claimed = store.claim(query, MOST_AT_ONCE, by, clock.instant());
        for (Replayable each : claimed) {
            try {
                replay.publish(each);
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
            throw new IllegalArgumentException("say why the record is discarded");
        }
        boolean discarded = store.change(id, new ParkedStore.Change(State.DISCARDED, reason, by, clock.instant()));
        log.atInfo()
                .addKeyValue("principal", by)
                .addKeyValue("id", id)
                .addKeyValue("discarded", discarded)
                .log("Discarding a parked record was asked for");
        return discarded;
    }
}
