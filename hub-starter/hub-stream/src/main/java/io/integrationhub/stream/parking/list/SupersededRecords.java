package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.parked.ParkedRecord.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes parked doorbells when a later one of the same key gets through.
 *
 * <p>A doorbell only names the resource to read, so a later success means that the resource is as it should be, and the
 * parked one has nothing left to do. Messages that have an effect of their own are never closed this way.
 *
 * <p>Successes are compared with the keys of parked records in memory, so that the others cost nothing. A success that
 * another replica has within moments of the parking may be missed; the next one closes the record.
 */
final class SupersededRecords implements FinishedRecordListener {

    private static final Logger log = LoggerFactory.getLogger(SupersededRecords.class);

    /** Bounds the memory; more parked keys mean an outage, after which the parked records are replayed. */
    private static final int MAX_KEYS = 100_000;

    /** Longer than the list of parked records lags behind their topic. */
    private static final Duration RETENTION = Duration.ofMinutes(5);

    private final ParkedStore store;
    private final Supplier<Set<String>> doorbellInlets;
    private final String service;
    private final InstantSource clock;

    /** The keys of parked records, and when they were last seen to be parked. */
    private final Map<ParkedKey, Instant> parked = new ConcurrentHashMap<>();

    private final Map<ParkedKey, Success> successes = new ConcurrentHashMap<>();

    /**
     * A message that got through.
     *
     * @param startedAt when its processing began; what was parked before is obsolete
     */
    private record Success(Instant startedAt, Instant at, String note) {

        /** The first one after the parking says more than those that found nothing to do. */
        Success and(Success later) {
            return new Success(later.startedAt(), later.at(), note);
        }
    }

    /** @param doorbellInlets the inlets whose messages only name a resource; asked when the first record ends */
    SupersededRecords(ParkedStore store, Supplier<Set<String>> doorbellInlets, String service, InstantSource clock) {
        this.store = store;
        this.doorbellInlets = doorbellInlets;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        ParkedKey key = new ParkedKey(finished.inlet(), finished.message().key());
        switch (finished.result()) {
            case FinishedRecord.Parked _
            when mayBeSuperseded(key) -> {
                parked.put(key, finished.at());
                successes.remove(key);
            }
            case FinishedRecord.Applied applied
            when applied.ending().isThrough() && parked.containsKey(key) ->
                successes.merge(key, success(finished, applied), Success::and);
            case FinishedRecord.Parked _, FinishedRecord.Applied _, FinishedRecord.Coalesced _ -> {}
        }
        return NOTHING_TO_STORE;
    }

    private boolean mayBeSuperseded(ParkedKey key) {
        return !key.key().isEmpty()
                && parked.size() < MAX_KEYS
                && doorbellInlets.get().contains(key.inlet().name());
    }

    private static Success success(FinishedRecord finished, FinishedRecord.Applied applied) {
        String note = applied.ending().outcome() + " (correlation id "
                + finished.message().correlationId() + ")";
        return new Success(finished.startedAt(), finished.at(), note);
    }

    /** Closes what is obsolete, and looks for keys that were parked elsewhere; called periodically. */
    void update() {
        successes.forEach(this::supersede);
        Instant now = clock.instant();
        Instant outdated = now.minus(RETENTION);
        successes.values().removeIf(success -> success.at().isBefore(outdated));
        if (!doorbellInlets.get().isEmpty()) {
            store.waitingKeys(doorbellInlets.get(), MAX_KEYS).forEach(key -> parked.put(key, now));
        }
        parked.values().removeIf(seen -> seen.isBefore(outdated));
    }

    private void supersede(ParkedKey key, Success success) {
        int closed = store.supersede(
                key,
                success.startedAt(),
                new ParkedStore.Change(State.SUPERSEDED, success.note(), service, clock.instant()));
        if (closed > 0) {
            log.atInfo()
                    .addKeyValue("tenant", key.inlet().tenant())
                    .addKeyValue("inlet", key.inlet().name())
                    .addKeyValue("detail", success.note())
                    .log("Parked records superseded: a later message of the same key got through");
        }
    }
}
