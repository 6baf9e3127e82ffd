package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.flow.PauseReason;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Dispatches the records of one tenant's inlet: one queue per key, one virtual thread per busy key.
 *
 * <p>The consumer's thread only enqueues and never waits. When enough records are in flight, the consumer is paused.
 */
public final class KeyedDispatcher {

    private static final Logger log = LoggerFactory.getLogger(KeyedDispatcher.class);

    /** Long enough not to flood the log, short compared with any alert. */
    private static final Duration PAUSE_AFTER_ABORT = Duration.ofSeconds(5);

    private final FlowSource source;
    private final Duration drainTimeout;
    private final Backlog backlog;
    private final PauseReasons pauses = new PauseReasons();
    private final RecordCompletion completion;
    private final RecordProcessor processor;
    private final String threadName;

    /**
     * Creates the dispatcher of one flow.
     *
     * @param random varies the pauses between attempts
     */
    public KeyedDispatcher(
            FlowSource source,
            RecordHandler handler,
            Parking parking,
            FinishedRecordListener listener,
            ObservationRegistry observations,
            StreamProperties properties,
            InstantSource clock,
            RandomGenerator random) {
        this.source = source;
        this.drainTimeout = properties.drainTimeout();
        this.backlog = new Backlog(properties.maxInFlight(), properties.maxReadAhead(), handler.isDoorbell());
        this.completion = new RecordCompletion(source.flow(), parking, listener, clock);
        RecordTrace trace = new RecordTrace(source.flow(), observations);
        RetryBudget budget = new RetryBudget(properties, parking.isEnabled(), random);
        this.processor = new RecordProcessor(
                new AttemptRunner(handler, trace), completion, trace, budget, backlog, pauses, clock);
        this.threadName = "flow-" + source.flow().tenant() + "-" + source.flow().inlet();
    }

    /** Accepts one record; called by the consumer's thread. */
    public void accept(ConsumerRecord<byte[], byte[]> record, Acknowledgment acknowledgment) {
        backlog.admit(record, acknowledgment).ifPresent(this::startWorker);
        regulate();
    }

    private void startWorker(String key) {
        Thread.ofVirtual().name(threadName).start(() -> work(key));
    }

    private void work(String key) {
        try {
            Optional<KeyBatch> batch;
            while ((batch = backlog.next(key)).isPresent()) {
                processReliably(batch.get());
                regulate();
            }
        } catch (InterruptedException e) {
            // Nothing interrupts these threads; the key's records would stay unacknowledged.
            Thread.currentThread().interrupt();
        }
    }

    /** Errors outside the handler, such as a lack of memory, must not end the thread that owns the key. */
    private void processReliably(KeyBatch batch) throws InterruptedException {
        while (true) {
            try {
                processor.process(batch);
                return;
            } catch (RuntimeException | Error e) {
                log.atError()
                        .addKeyValue("flow", source.flow())
                        .setCause(e)
                        .log("Processing aborted unexpectedly; retrying");
                if (!backlog.pause(batch, PAUSE_AFTER_ABORT, null)) {
                    backlog.handBack(batch);
                    return;
                }
            }
        }
    }

    private void regulate() {
        pauses.update(new PauseReason.Backpressure(), backlog::isFull, backlog::hasRoom);
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

    /** Partitions were assigned to this consumer. */
    public void assigned(Collection<TopicPartition> partitions) {
        backlog.assigned(partitions);
    }

    /** Partitions are being revoked; called on the consumer's thread before its last commit. */
    public void revoked(Collection<TopicPartition> partitions) {
        backlog.revoked(partitions, drainTimeout);
        regulate();
    }

    /** Partitions are already assigned to another consumer. */
    public void lost(Collection<TopicPartition> partitions) {
        backlog.lost(partitions);
        regulate();
    }

    /** Finishes the attempts under way within the drain timeout and begins none; called when the service stops. */
    public void drain() {
        backlog.drain(drainTimeout);
        int remaining = backlog.inFlight();
        if (remaining > 0) {
            log.atWarn()
                    .addKeyValue("flow", source.flow())
                    .addKeyValue("remaining", remaining)
                    .log("Records were not finished in time; they will be read again");
        }
    }

    public FlowSource source() {
        return source;
    }

    /** Why no new records are read; empty while the flow runs. */
    public Set<PauseReason> pauseReasons() {
        return pauses.all();
    }

    /** Number of partitions assigned to this consumer. */
    public int partitions() {
        return backlog.partitions();
    }

    /** Number of records read and neither applied nor parked. */
    public int inFlight() {
        return backlog.inFlight();
    }

    /** When the broker received the oldest of them. */
    public Optional<Instant> oldestInFlight() {
        return backlog.oldest();
    }

    /** When a record last succeeded, since the start. */
    public Optional<Instant> lastSuccess() {
        return completion.lastSuccess();
    }
}
