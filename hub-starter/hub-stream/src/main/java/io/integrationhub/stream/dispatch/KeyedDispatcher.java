package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.backlog.Backlog;
import io.integrationhub.stream.backlog.BacklogLimits;
import io.integrationhub.stream.backlog.ByteBudget;
import io.integrationhub.stream.backlog.OwnReplays;
import io.integrationhub.stream.backlog.Partitions;
import io.integrationhub.stream.backlog.SeenVersions;
import io.integrationhub.stream.backlog.SettledAhead;
import io.integrationhub.stream.backlog.SettledAheadStore;
import io.integrationhub.stream.backlog.Turn;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dispatches the records of one tenant's inlet: one queue per key, one virtual thread per busy key.
 *
 * <p>The consumer's thread only enqueues and never waits. When enough records are in flight, the consumer is paused.
 */
public final class KeyedDispatcher {

    private static final Logger log = LoggerFactory.getLogger(KeyedDispatcher.class);

    private final InletSource source;
    private final Duration drainTimeout;
    private final SettledAheadStore settledAhead;
    private final OwnReplays replays;
    private final boolean isDoorbell;
    private final Backlog backlog;
    private final PauseReasons pauses;
    private final FinishedRecordListener listener;
    private final RecordCompletion completion;
    private final RecordTrace trace;
    private final RecordProcessor processor;
    private final ReadAccess access;
    private final Executor workers;
    private final String threadName;

    /**
     * Creates the dispatcher of one inlet.
     *
     * @param bytes the budget of the inlet's tenant
     */
    public KeyedDispatcher(
            InletSource source,
            RecordHandler handler,
            DispatcherStorage storage,
            FinishedRecordListener listener,
            Tracing tracing,
            StreamProperties properties,
            ByteBudget bytes,
            DispatcherRuntime runtime) {
        this.source = source;
        this.drainTimeout = properties.drainTimeout();
        this.settledAhead = storage.settledAhead();
        this.listener = listener;
        this.replays = new OwnReplays(source.inlet().name());
        this.isDoorbell = handler.isDoorbell();
        BacklogLimits limits = new BacklogLimits(
                properties.maxInFlight(), properties.maxHeldRecords(), properties.maxReadAhead(), bytes);
        this.workers = runtime.workers();
        this.backlog = new Backlog(
                limits, handler.isDoorbell(), this::startWorker, runtime.locks().get(), runtime.nanoTime());
        this.pauses = new PauseReasons(runtime.locks().get());
        Bodies bodies = new Bodies(storage.bodies(), replays, backlog);
        this.completion = new RecordCompletion(source.inlet(), storage.parking(), bodies, listener, runtime.clock());
        this.trace = new RecordTrace(source.inlet(), tracing);
        RetryBudget budget = new RetryBudget(
                properties, source.inlet().name(), storage.parking().isEnabled(), runtime.random());
        AttemptRunner runner = new AttemptRunner(handler, trace, bodies);
        Optional<SeenVersions> seen = handler.isDoorbell() ? Optional.of(new SeenVersions()) : Optional.empty();
        this.processor = new RecordProcessor(runner, seen, completion, trace, budget, backlog, pauses, runtime.clock());
        this.access = new ReadAccess(source.inlet(), runtime.clock());
        this.threadName =
                "inlet-" + source.inlet().tenant() + "-" + source.inlet().name();
    }

    /** Accepts one record; called by the consumer's thread. */
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        backlog.admit(replays.of(record));
    }

    private void startWorker() {
        workers.execute(this::work);
    }

    private void work() {
        Thread.currentThread().setName(threadName);
        trace.begin();
        try {
            Optional<Turn> turn = backlog.next(null);
            while (turn.isPresent()) {
                processor.process(turn.get().batch());
                turn = backlog.next(turn.get());
            }
        } catch (InterruptedException e) {
            // Nothing interrupts these threads; the key's records would stay uncommitted.
            Thread.currentThread().interrupt();
        }
    }

    /** Pauses or resumes reading as the backlog requires; called by the consumer's thread between two polls. */
    public void regulate() {
        backlog.relieve();
        pauses.update(new PauseReason.Backpressure(), backlog::isFull, backlog::hasRoom);
    }

    /** The partitions that should not be read until others have had their share; called between two polls. */
    public Set<TopicPartition> crowding() {
        return backlog.crowding();
    }

    /** Hands over the switch of a consumer that has started; the consumer is paused at once if there is a reason. */
    public void attach(ConsumerSwitch consumer) {
        pauses.attach(consumer);
    }

    public void pause(PauseReason reason) {
        pauses.add(reason);
    }

    public void resume(PauseReason reason) {
        pauses.remove(reason);
    }

    /** The system is reachable again: records that wait for it are retried now. */
    public void systemUp(String system) {
        pauses.remove(new PauseReason.Outage(system));
        backlog.outageEnded(system);
    }

    /**
     * Partitions were assigned to a consumer.
     *
     * @param committed reads the committed offsets of partitions; one without an offset is missing
     */
    public void assigned(
            Collection<TopicPartition> partitions, Function<Set<TopicPartition>, Map<TopicPartition, Long>> committed) {
        backlog.assigned(partitions, restored(partitions, committed));
    }

    /** What is stored about a topic that was deleted and created anew does not count: its offsets began again. */
    private Map<TopicPartition, SettledAhead> restored(
            Collection<TopicPartition> partitions, Function<Set<TopicPartition>, Map<TopicPartition, Long>> committed) {
        try {
            Map<TopicPartition, SettledAhead> stored = new HashMap<>(settledAhead.load(source.group(), partitions));
            Map<TopicPartition, Long> offsets = stored.isEmpty() ? Map.of() : committed.apply(stored.keySet());
            stored.entrySet()
                    .removeIf(entry -> offsets.getOrDefault(entry.getKey(), -1L)
                            < entry.getValue().base());
            return stored;
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("inlet", source.inlet())
                    .setCause(e)
                    .log("What is settled beyond the committed offsets could not be read; it is processed again");
            return Map.of();
        }
    }

    /** Stores what is settled beyond records that do not settle; called periodically. */
    public void storeSettledAhead() {
        Map<TopicPartition, SettledAhead> settled = backlog.partitions(Partitions::report);
        if (!settled.isEmpty()) {
            settledAhead.save(source.group(), settled);
        }
    }

    /** The offsets to commit of those of these partitions whose offset has changed. */
    public Map<TopicPartition, Long> committable(Collection<TopicPartition> partitions) {
        return backlog.partitions(all -> all.committable(partitions));
    }

    /** The offsets were not committed: the next call of {@link #committable} contains them again. */
    public void commitFailed(Collection<TopicPartition> partitions) {
        backlog.partitions(all -> {
            all.commitFailed(partitions);
            return partitions;
        });
    }

    /**
     * Partitions are being revoked; called on the consumer's thread.
     *
     * @param commit commits the offsets it gets
     */
    public void revoked(Collection<TopicPartition> partitions, Consumer<Map<TopicPartition, Long>> commit) {
        backlog.revoking(partitions, drainTimeout);
        Map<TopicPartition, SettledAhead> settled = backlog.partitions(all -> all.settledAhead(partitions));
        try {
            if (!settled.isEmpty()) {
                settledAhead.save(source.group(), settled);
            }
            commit.accept(committable(partitions));
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("inlet", source.inlet())
                    .setCause(e)
                    .log("Offsets could not be stored; records will be read again");
        }
        lost(partitions);
    }

    /** Partitions are already assigned to another consumer. */
    public void lost(Collection<TopicPartition> partitions) {
        backlog.lost(partitions);
        if (!partitions.isEmpty()) {
            listener.onPartitionsLost(source.inlet());
        }
    }

    /** Finishes the attempts under way within the drain timeout and begins none; called when the service stops. */
    public void drain() {
        backlog.drain(drainTimeout);
        int remaining = backlog.unsettled();
        if (remaining > 0) {
            log.atWarn()
                    .addKeyValue("inlet", source.inlet())
                    .addKeyValue("remaining", remaining)
                    .log("Records were not finished in time; they will be read again");
        }
    }

    public InletSource source() {
        return source;
    }

    /** Whether its messages only name a resource. */
    public boolean isDoorbell() {
        return isDoorbell;
    }

    /** Whether the broker lets this inlet read. */
    public ReadAccess access() {
        return access;
    }

    /** Why no new records are read; empty while the inlet runs. */
    public Set<PauseReason> pauseReasons() {
        Set<PauseReason> reasons = new HashSet<>(pauses.all());
        if (access.isDenied()) {
            reasons.add(new PauseReason.AccessDenied());
        }
        return reasons;
    }

    /** Number of partitions assigned to this consumer. */
    public int partitions() {
        return backlog.partitions(Partitions::size);
    }

    /** Number of records read and neither applied nor parked. */
    public int inFlight() {
        return backlog.unsettled();
    }

    /**
     * Number of records that are applied or parked, but not committed, because an older one of their partition is not.
     */
    public long settledAhead() {
        return backlog.partitions(Partitions::settledAhead);
    }

    /** When the broker received the oldest of the unsettled records. */
    public Optional<Instant> oldestInFlight() {
        return backlog.oldest();
    }

    /** When a record last succeeded, since the start. */
    public Optional<Instant> lastSuccess() {
        return completion.lastSuccess();
    }
}
