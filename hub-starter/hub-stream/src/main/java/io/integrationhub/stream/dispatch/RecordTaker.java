package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.EndingListener;
import io.integrationhub.stream.FinishedRecord;
import io.integrationhub.stream.FinishedRecord.Applied;
import io.integrationhub.stream.FinishedRecord.Coalesced;
import io.integrationhub.stream.FinishedRecord.End;
import io.integrationhub.stream.FinishedRecord.Parked;
import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.ParkReason;
import io.integrationhub.stream.RecordHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a record to its ending: applied, parked, or handed back because its partition moves.
 *
 * <p>Tries again as long as the budget allows; while it waits, only its own key waits with it. Parking has no budget:
 * the record stays unsettled until it is safe.
 */
final class RecordTaker {

    private static final Logger log = LoggerFactory.getLogger(RecordTaker.class);

    private final FlowId flow;
    private final RecordHandler handler;
    private final Parking parking;
    private final EndingListener listener;
    private final RecordTrace trace;
    private final RetryBudget budget;
    private final InstantSource clock;
    private final Backlog backlog;
    private final Pauses pauses;
    private final Runnable success;

    RecordTaker(FlowSetup setup, Backlog backlog, Pauses pauses, Runnable success) {
        this.flow = setup.source().flow();
        this.handler = setup.handler();
        this.parking = setup.parking();
        this.listener = setup.listener();
        this.trace = new RecordTrace(flow, setup.observations());
        this.budget = new RetryBudget(setup.properties(), setup.parks(), setup.random());
        this.clock = setup.clock();
        this.backlog = backlog;
        this.pauses = pauses;
        this.success = success;
    }

    void take(Work work) throws InterruptedException {
        Attempts attempts = new Attempts(clock.instant());
        OutagePause outage = new OutagePause(pauses);
        try {
            Optional<Work> left = Optional.of(work);
            while (left.isPresent()) {
                left = attempt(backlog.withNewDoorbells(left.get()), attempts, outage);
            }
        } finally {
            // Nobody here waits for the system any more: the next record finds out itself whether
            // it is up.
            outage.end();
        }
    }

    /** Makes one attempt, and waits if there is to be another. @return what is to be tried again; empty at the end */
    private Optional<Work> attempt(Work work, Attempts attempts, OutagePause outage) throws InterruptedException {
        InboundRecord message = read(work.newest());
        try (RecordTrace.LogKeys _ = trace.keys(message)) {
            Result result = attempt(message, attempts);
            outage.after(result);
            return switch (result) {
                case Result.Handled(Ending ending) -> applied(work, ending, attempts);
                case Result.Failed failure -> goOn(work, failure, attempts);
            };
        }
    }

    private InboundRecord read(Delivery delivery) {
        return RecordReader.read(flow.tenant(), delivery.record());
    }

    private Result attempt(InboundRecord message, Attempts attempts) {
        attempts.begin();
        try {
            return new Result.Handled(trace.attempt(message, () -> handler.handle(message)));
        } catch (Throwable thrown) { // an Error too: a record must not end the thread that owns its
            // key
            Result.Failed failure = Result.Failed.from(thrown);
            logFailure(failure, attempts, thrown);
            return failure;
        }
    }

    private Optional<Work> goOn(Work work, Result.Failed failure, Attempts attempts) throws InterruptedException {
        return switch (budget.afterFailure(attempts, failure, clock.instant())) {
            case RetryBudget.Decision.TryAgain(Duration pause) ->
                backlog.pause(work, pause, failure.outageOf().orElse(null)) ? Optional.of(work) : handBack(work);
            case RetryBudget.Decision.GiveUp() -> park(work, failure, attempts);
        };
    }

    private Optional<Work> handBack(Work work) {
        backlog.handBack(work);
        return Optional.empty();
    }

    private Optional<Work> applied(Work work, Ending ending, Attempts attempts) throws InterruptedException {
        boolean safe = untilDone(work, () -> resolve(work.deliveries(), ending.outcome()));
        if (!safe) {
            return handBack(work);
        }
        success.run();
        return settle(work, new Applied(ending), attempts);
    }

    private Optional<Work> park(Work work, Result.Failed failure, Attempts attempts) throws InterruptedException {
        ParkReason reason = new ParkReason(
                failure.code(), failure.detail(), !failure.permanent(), attempts.made(), attempts.firstFailedAt());
        boolean safe = untilDone(work, () -> {
            parking.park(flow, work.newest().record(), reason);
            resolve(work.coalesced(), "coalesced");
        });
        return safe ? settle(work, new Parked(reason), attempts) : handBack(work);
    }

    private void resolve(List<Delivery> deliveries, String outcome) {
        deliveries.forEach(each -> parking.resolved(flow, each.record(), outcome));
    }

    private Optional<Work> settle(Work work, End end, Attempts attempts) {
        work.coalesced().forEach(each -> tell(each, new Coalesced(end), attempts));
        tell(work.newest(), end, attempts);
        backlog.settle(work);
        return Optional.empty();
    }

    /** Does it until it succeeds; false when the work must be handed back instead. */
    private boolean untilDone(Work work, Runnable action) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                action.run();
                return true;
            } catch (RuntimeException e) {
                log.atError()
                        .addKeyValue("attempt", attempt)
                        .setCause(e)
                        .log("Parking failed; the record is kept and parked again");
                if (!backlog.pause(work, budget.pauseAfter(attempt), null)) {
                    return false;
                }
            }
        }
    }

    private void tell(Delivery delivery, End end, Attempts attempts) {
        try {
            listener.ended(new FinishedRecord(
                    flow, read(delivery), end, attempts.made(), attempts.startedAt(), clock.instant()));
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("An ending could not be noted");
        }
    }

    private static void logFailure(Result.Failed failure, Attempts attempts, Throwable thrown) {
        log.atInfo()
                .addKeyValue("code", failure.code())
                .addKeyValue("attempt", attempts.made())
                .setCause(thrown instanceof Fault ? null : thrown)
                .log("An attempt failed");
    }
}
