package io.integrationhub.run.work;

import io.integrationhub.core.fault.DatabaseOutage;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.run.settings.RunProperties;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.Run.Reason;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunInterrupted;
import io.integrationhub.run.store.RunState;
import io.integrationhub.run.store.RunTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on one run until it ends or waits, and decides what a failure means for it. */
final class RunWorker {

    private static final Logger log = LoggerFactory.getLogger(RunWorker.class);

    private final RunSteps steps;
    private final RunTable runs;
    private final RunProperties properties;

    RunWorker(RunSteps steps, RunTable runs, RunProperties properties) {
        this.steps = steps;
        this.runs = runs;
        this.properties = properties;
    }

    /** Does what is next. A failure of the database or a lost claim changes nothing: the run goes on later. */
    void work(ActiveRun active) {
        try {
            steps.next(active);
        } catch (RunInterrupted interrupted) {
            interrupted(active, interrupted);
        } catch (TransientFault fault) {
            if (fault.code() == RunFault.RUN_CLAIM_LOST) {
                line(active, fault);
                return;
            }
            boolean counts = fault.outageOf().isEmpty() && !fault.isPostponed();
            failed(active, fault, fault.retryAfter().orElse(properties.outagePause()), counts);
        } catch (PermanentFault fault) {
            end(active, RunState.FAILED, reason(fault));
        } catch (IOException | UncheckedIOException e) {
            failed(active, unreadable(e), Duration.ZERO, true);
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            log.atError()
                    .setCause(e)
                    .addKeyValue("tenant", active.tenant().id())
                    .addKeyValue("id", active.id())
                    .log("A run failed unexpectedly; it is retried");
            failed(active, unreadable(e), Duration.ZERO, true);
        }
    }

    private void interrupted(ActiveRun active, RunInterrupted interrupted) {
        switch (interrupted.why()) {
            case STOPPED -> end(active, RunState.STOPPED, new Reason("", interrupted.getMessage()));
            case ERROR_BUDGET ->
                end(active, RunState.STOPPED, Reason.of(RunFault.RUN_ERROR_BUDGET_EXCEEDED, interrupted.getMessage()));
            case OUTAGE -> pause(active, interrupted.pause(), new Reason("", interrupted.getMessage()), false);
            case OUTDATED -> pause(active, Duration.ZERO, new Reason("", interrupted.getMessage()), false);
            case SHUTDOWN -> {
                // Another replica, or this one after its start, goes on.
            }
        }
    }

    /** Reading begins again after a pause, a few times. */
    private void failed(ActiveRun active, Fault fault, Duration pause, boolean countsAsAttempt) {
        int attempts = active.run().attempts() + 1;
        if (countsAsAttempt && attempts >= properties.maxAttempts()) {
            end(active, RunState.FAILED, reason(fault));
            return;
        }
        Duration backoff = properties.pauseAfter(attempts);
        boolean usesBackoff = countsAsAttempt || pause.isZero();
        pause(active, usesBackoff ? backoff : pause, reason(fault), countsAsAttempt);
        line(active, fault);
    }

    private void pause(ActiveRun active, Duration pause, Reason reason, boolean countsAsAttempt) {
        int attempts = active.run().attempts() + (countsAsAttempt ? 1 : 0);
        active.write(_ -> {
            runs.pause(active.id(), pause, reason, attempts);
            return 0;
        });
    }

    private void end(ActiveRun active, RunState state, Reason reason) {
        steps.end(active, state, reason);
    }

    private static Reason reason(Fault fault) {
        return new Reason(fault.code().name(), Objects.requireNonNullElse(fault.getMessage(), ""));
    }

    private static Fault unreadable(Exception e) {
        return new PermanentFault(RunFault.RUN_SOURCE_UNREADABLE, e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    private static void line(ActiveRun active, Fault fault) {
        log.atWarn()
                .addKeyValue("tenant", active.tenant().id())
                .addKeyValue("source", active.run().source())
                .addKeyValue("id", active.id())
                .addKeyValue("code", fault.code().name())
                .addKeyValue("detail", fault.getMessage())
                .log("Run failed; it continues later");
    }
}
