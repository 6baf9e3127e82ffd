package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.backlog.Backlog;
import io.integrationhub.stream.backlog.Delivery;
import io.integrationhub.stream.backlog.KeyBatch;
import io.integrationhub.stream.backlog.SeenVersions;
import io.integrationhub.stream.finished.FinishedRecord.Applied;
import io.integrationhub.stream.finished.FinishedRecord.Parked;
import io.integrationhub.stream.finished.FinishedRecord.Result;
import io.integrationhub.stream.parked.ParkReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Processes a record until it is applied, parked, or returned unfinished because its partition moves.
 *
 * <p>A failed record is retried as long as its budget allows; while it waits, only its own key waits with it. Parking
 * has no budget: the record stays unsettled until it is stored.
 */
final class RecordProcessor {

    private static final Logger log = LoggerFactory.getLogger(RecordProcessor.class);

    /** Long enough not to flood the log, short compared with any alert. */
    private static final Duration PAUSE_AFTER_ABORT = Duration.ofSeconds(5);

    private final AttemptRunner runner;
    private final Optional<SeenVersions> seen;
    private final RecordCompletion completion;
    private final RecordTrace trace;
    private final RetryBudget budget;
    private final Backlog backlog;
    private final PauseReasons pauses;
    private final InstantSource clock;

    /** @param seen the versions of the resources that the messages are about; empty if each message counts */
    RecordProcessor(
            AttemptRunner runner,
            Optional<SeenVersions> seen,
            RecordCompletion completion,
            RecordTrace trace,
            RetryBudget budget,
            Backlog backlog,
            PauseReasons pauses,
            InstantSource clock) {
        this.runner = runner;
        this.seen = seen;
        this.completion = completion;
        this.trace = trace;
        this.budget = budget;
        this.backlog = backlog;
        this.pauses = pauses;
        this.clock = clock;
    }

    void process(KeyBatch batch) throws InterruptedException {
        Attempts attempts = new Attempts(clock.instant());
        OutagePause outage = new OutagePause(pauses);
        try {
            Optional<KeyBatch> unfinished = Optional.of(batch);
            while (unfinished.isPresent()) {
                unfinished = attemptReliably(backlog.withNewDoorbells(unfinished.get()), attempts, outage);
            }
        } finally {
            // No record of this key waits for the system any more; the next one finds out whether it is reachable.
            outage.end();
        }
    }

    /** Errors outside the handler, such as a lack of memory, must not end the thread that owns the key. */
    private Optional<KeyBatch> attemptReliably(KeyBatch batch, Attempts attempts, OutagePause outage)
            throws InterruptedException {
        try {
            backlog.dropBodies(batch.coalesced());
            return attempt(batch, attempts, outage);
        } catch (RuntimeException | Error e) {
            log.atError().setCause(e).log("Processing aborted unexpectedly; retrying");
            return backlog.pause(batch, PAUSE_AFTER_ABORT, null) ? Optional.of(batch) : handBack(batch);
        }
    }

    /**
     * Makes one attempt and waits if another one follows.
     *
     * @return the batch to retry; empty when it is finished
     */
    private Optional<KeyBatch> attempt(KeyBatch batch, Attempts attempts, OutagePause outage)
            throws InterruptedException {
        try (MDC.MDCCloseable _ = trace.key(batch.newest())) {
            attempts.begin();
            if (seen.filter(versions -> versions.include(messages(batch))).isPresent()) {
                return apply(batch, Ending.outdated(trace.read(batch.newest()).key()), attempts);
            }
            AttemptResult result = runner.run(batch.newest(), attempts.made());
            outage.after(result);
            return switch (result) {
                case AttemptResult.Handled(Ending ending) -> {
                    seen.ifPresent(versions -> versions.add(messages(batch)));
                    yield apply(batch, ending, attempts);
                }
                case AttemptResult.Failed failure -> retryOrPark(batch, failure, attempts);
            };
        }
    }

    private List<InboundRecord> messages(KeyBatch batch) {
        return batch.deliveries().stream().map(trace::read).toList();
    }

    private Optional<KeyBatch> retryOrPark(KeyBatch batch, AttemptResult.Failed failure, Attempts attempts)
            throws InterruptedException {
        return switch (budget.afterFailure(attempts, failure, clock.instant())) {
            case RetryBudget.Decision.Retry retry -> {
                String system = failure.outageOf().orElse(null);
                yield backlog.pause(batch, retry.pause(), system) ? Optional.of(batch) : handBack(batch);
            }
            case RetryBudget.Decision.GiveUp _ -> park(batch, failure, attempts);
        };
    }

    private Optional<KeyBatch> apply(KeyBatch batch, Ending ending, Attempts attempts) throws InterruptedException {
        return resolve(batch, batch.deliveries(), ending.outcome())
                ? settle(batch, new Applied(ending), attempts)
                : handBack(batch);
    }

    private boolean resolve(KeyBatch batch, List<Delivery> deliveries, String outcome) throws InterruptedException {
        return repeatUntilDone(
                batch,
                "Replay could not be marked as resolved; retrying",
                () -> completion.resolve(deliveries, outcome));
    }

    private Optional<KeyBatch> park(KeyBatch batch, AttemptResult.Failed failure, Attempts attempts)
            throws InterruptedException {
        ParkReason reason = new ParkReason(
                failure.code(), failure.detail(), !failure.isPermanent(), attempts.made(), attempts.firstFailedAt());
        boolean isStored =
                repeatUntilDone(batch, "Record could not be parked; retrying", () -> completion.park(batch, reason));
        if (!isStored) {
            return handBack(batch);
        }
        logParked(batch.newest(), reason);
        boolean isResolved = resolve(batch, batch.coalesced(), "coalesced");
        return isResolved ? settle(batch, new Parked(reason), attempts) : handBack(batch);
    }

    /** The thread's log keys name tenant and inlet; the fault's message names what people search for. */
    private void logParked(Delivery delivery, ParkReason reason) {
        ConsumerRecord<byte[], byte[]> record = delivery.record();
        log.atWarn()
                .addKeyValue("key", RecordTrace.loggable(trace.read(delivery).key()))
                .addKeyValue("code", reason.code())
                .addKeyValue("detail", reason.detail())
                .addKeyValue("attempt", reason.attempts())
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .log("Record parked");
    }

    private Optional<KeyBatch> settle(KeyBatch batch, Result result, Attempts attempts) {
        CompletableFuture<Void> stored = completion.publish(batch, result, attempts);
        if (!stored.isDone()) {
            backlog.dropBodies(batch.deliveries()); // The listeners may take long to store what they store.
        }
        stored.whenComplete((_, _) -> backlog.settle(batch));
        return Optional.empty();
    }

    private Optional<KeyBatch> handBack(KeyBatch batch) {
        backlog.handBack(batch);
        return Optional.empty();
    }

    /** Returns false when the batch must be handed back before the action succeeded. */
    private boolean repeatUntilDone(KeyBatch batch, String failure, Runnable action) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                action.run();
                return true;
            } catch (RuntimeException | Error e) {
                log.atError().addKeyValue("attempt", attempt).setCause(e).log(failure);
                if (!backlog.pause(batch, budget.pauseAfter(attempt), null)) {
                    return false;
                }
            }
        }
    }
}
