package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.backlog.Backlog;
import io.integrationhub.stream.backlog.Delivery;
import io.integrationhub.stream.backlog.KeyBatch;
import io.integrationhub.stream.backlog.Turn;
import io.integrationhub.stream.finished.FinishedRecord.Applied;
import io.integrationhub.stream.finished.FinishedRecord.Parked;
import io.integrationhub.stream.finished.FinishedRecord.Result;
import io.integrationhub.stream.parked.ParkReason;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes a record until it is applied, parked, or returned unfinished because its partition moves.
 *
 * <p>A failed record is retried as long as its budget allows; while it waits, only its own key waits with it. Parking
 * has no budget: the record stays unsettled until it is stored.
 */
final class RecordProcessor {

    private static final Logger log = LoggerFactory.getLogger(RecordProcessor.class);

    private final AttemptRunner runner;
    private final RecordCompletion completion;
    private final RecordTrace trace;
    private final RetryBudget budget;
    private final Backlog backlog;
    private final PauseReasons pauses;
    private final InstantSource clock;

    RecordProcessor(
            AttemptRunner runner,
            RecordCompletion completion,
            RecordTrace trace,
            RetryBudget budget,
            Backlog backlog,
            PauseReasons pauses,
            InstantSource clock) {
        this.runner = runner;
        this.completion = completion;
        this.trace = trace;
        this.budget = budget;
        this.backlog = backlog;
        this.pauses = pauses;
        this.clock = clock;
    }

    void process(Turn turn) throws InterruptedException {
        Attempts attempts = new Attempts(clock.instant());
        OutagePause outage = new OutagePause(pauses);
        try {
            boolean isFinished = false;
            while (!isFinished) {
                isFinished = attempt(backlog.withNewDoorbells(turn), attempts, outage);
            }
        } finally {
            // No record of this key waits for the system any more; the next one finds out whether it is reachable.
            outage.end();
        }
    }

    /**
     * Makes one attempt and waits if another one follows.
     *
     * @return whether the batch is finished
     */
    private boolean attempt(KeyBatch batch, Attempts attempts, OutagePause outage) throws InterruptedException {
        try (RecordTrace.LogKeys _ = trace.keys(batch.newest())) {
            attempts.begin();
            AttemptResult result = runner.run(batch.newest(), attempts.made());
            outage.after(result);
            return switch (result) {
                case AttemptResult.Handled(Ending ending) -> apply(batch, ending, attempts);
                case AttemptResult.Failed failure -> retryOrPark(batch, failure, attempts);
            };
        }
    }

    private boolean retryOrPark(KeyBatch batch, AttemptResult.Failed failure, Attempts attempts)
            throws InterruptedException {
        return switch (budget.afterFailure(attempts, failure, clock.instant())) {
            case RetryBudget.Decision.Retry retry -> {
                String system = failure.outageOf().orElse(null);
                yield !backlog.pause(batch, retry.pause(), system) && handBack(batch);
            }
            case RetryBudget.Decision.GiveUp _ -> park(batch, failure, attempts);
        };
    }

    private boolean apply(KeyBatch batch, Ending ending, Attempts attempts) throws InterruptedException {
        boolean isStored = repeatUntilDone(
                batch,
                "Replay could not be marked as resolved; retrying",
                () -> completion.resolve(batch.deliveries(), ending.outcome()));
        return isStored ? settle(batch, new Applied(ending), attempts) : handBack(batch);
    }

    private boolean park(KeyBatch batch, AttemptResult.Failed failure, Attempts attempts) throws InterruptedException {
        ParkReason reason = new ParkReason(
                failure.code(), failure.detail(), !failure.isPermanent(), attempts.made(), attempts.firstFailedAt());
        boolean isStored =
                repeatUntilDone(batch, "Record could not be parked; retrying", () -> completion.park(batch, reason));
        if (!isStored) {
            return handBack(batch);
        }
        logParked(batch.newest(), reason);
        return settle(batch, new Parked(reason), attempts);
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

    private boolean settle(KeyBatch batch, Result result, Attempts attempts) {
        CompletableFuture<Void> stored = completion.publish(batch, result, attempts);
        backlog.dropBodies(batch); // Settling may take until the listeners have stored what they store.
        stored.whenComplete((_, _) -> backlog.settle(batch));
        return true;
    }

    private boolean handBack(KeyBatch batch) {
        backlog.handBack(batch);
        return true;
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
