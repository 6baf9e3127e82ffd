package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Takes the records of one tenant's inlet as they come: one queue per key, one virtual thread per busy key.
 *
 * <p>The consumer's thread only hands over and never waits; when enough is in flight, the valve keeps it from reading
 * on.
 */
public final class KeyedDispatcher {

    private static final Logger log = LoggerFactory.getLogger(KeyedDispatcher.class);

    /** Long enough not to fill the log, short against any alarm. */
    private static final Duration AFTER_BREAK = Duration.ofSeconds(5);

    private final FlowSource source;
    private final Duration drain;
    private final InstantSource clock;
    private final Backlog backlog;
    private final Pauses pauses = new Pauses();
    private final RecordTaker taker;
    private final String threadName;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    public KeyedDispatcher(FlowSetup setup) {
        this.source = setup.source();
        this.drain = setup.properties().drain();
        this.clock = setup.clock();
        this.backlog = new Backlog(
                setup.properties().inFlight(),
                setup.properties().readAhead(),
                setup.handler().isDoorbell());
        this.taker = new RecordTaker(setup, backlog, pauses, this::noteSuccess);
        this.threadName = "flow-" + source.flow().tenant() + "-" + source.flow().inlet();
    }

    /** Hands over one record; called by the consumer's thread. */
    public void accept(ConsumerRecord<byte[], byte[]> record, Acknowledgment acknowledgment) {
        backlog.admit(record, acknowledgment).ifPresent(this::startWorker);
        regulate();
    }

    private void startWorker(String key) {
        Thread.ofVirtual().name(threadName).start(() -> work(key));
    }

    private void work(String key) {
        try {
            Optional<Work> work;
            while ((work = backlog.next(key)).isPresent()) {
                takeForSure(work.get());
                regulate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts these threads; the key's records stay
            // unacknowledged
        }
    }

    /** What goes wrong outside of the handler, memory for example, must not end the thread that owns the key. */
    private void takeForSure(Work work) throws InterruptedException {
        while (true) {
            try {
                taker.take(work);
                return;
            } catch (RuntimeException | Error e) {
                log.atError()
                        .addKeyValue("flow", source.flow())
                        .setCause(e)
                        .log("A record's way broke off; it is begun again");
                if (!backlog.pause(work, AFTER_BREAK, null)) {
                    backlog.handBack(work);
                    return;
                }
            }
        }
    }

    private void noteSuccess() {
        lastSuccess = Optional.of(clock.instant());
    }

    private void regulate() {
        pauses.update(new PauseReason.Backpressure(), backlog::isFull, backlog::hasRoom);
    }

    /** The consumer has started; this keeps it from reading when there is a reason. */
    public void attach(Valve valve) {
        pauses.attach(valve);
    }

    public void pause(PauseReason reason) {
        pauses.add(reason);
    }

    public void resume(PauseReason reason) {
        pauses.remove(reason);
    }

    /** The system may be tried again. */
    public void systemUp(String system) {
        pauses.remove(new PauseReason.Outage(system));
        backlog.outageEnded(system);
    }

    /** Partitions came to this consumer. */
    public void assigned(Collection<TopicPartition> partitions) {
        backlog.assigned(partitions);
    }

    /** Partitions are about to leave this consumer, on its thread and before its last commit. */
    public void revoked(Collection<TopicPartition> partitions) {
        backlog.revoked(partitions, drain);
        regulate();
    }

    /** Partitions have left this consumer already. */
    public void lost(Collection<TopicPartition> partitions) {
        backlog.lost(partitions);
        regulate();
    }

    /** The service stops: finishes what is under way, within the bound, and begins nothing more. */
    public void drain() {
        backlog.drain(drain);
        int left = backlog.inFlight();
        if (left > 0) {
            log.atWarn()
                    .addKeyValue("flow", source.flow())
                    .addKeyValue("left", left)
                    .log("Records were handed back unfinished");
        }
    }

    public FlowSource source() {
        return source;
    }

    /** Why nothing new is taken; empty while it runs. */
    public Set<PauseReason> pausedBecause() {
        return pauses.reasons();
    }

    /** How many partitions this consumer has. */
    public int partitions() {
        return backlog.partitions();
    }

    /** Records read and neither applied nor parked. */
    public int inFlight() {
        return backlog.inFlight();
    }

    /** When the oldest of them came to the broker. */
    public Optional<Instant> oldestInFlight() {
        return backlog.oldest();
    }

    /** When a record last ended well, since the start. */
    public Optional<Instant> lastSuccess() {
        return lastSuccess;
    }
}
