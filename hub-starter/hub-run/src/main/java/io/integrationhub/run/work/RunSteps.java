package io.integrationhub.run.work;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.apply.Applier;
import io.integrationhub.run.plan.Planner;
import io.integrationhub.run.plan.Planner.Applicable;
import io.integrationhub.run.plan.Planner.Behind;
import io.integrationhub.run.plan.Planner.ToApprove;
import io.integrationhub.run.plan.Planner.TooManyErrors;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.ItemCount;
import io.integrationhub.run.store.ItemTable;
import io.integrationhub.run.store.OpenItems;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.Run.Reason;
import io.integrationhub.run.store.RunState;
import io.integrationhub.run.store.RunTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The life of a run: read and plan, approve, apply, end. */
final class RunSteps {

    private static final RunState[] WORKED_ON = {RunState.REQUESTED, RunState.READING, RunState.APPLYING};

    private final Planner planner;
    private final Applier applier;
    private final RunTable runs;
    private final FindingTable findings;
    private final OpenItems open;
    private final RunReporter reporter;

    RunSteps(
            Planner planner,
            Applier applier,
            RunTable runs,
            FindingTable findings,
            OpenItems open,
            RunReporter reporter) {
        this.planner = planner;
        this.applier = applier;
        this.runs = runs;
        this.findings = findings;
        this.open = open;
        this.reporter = reporter;
    }

    /** Does what is next for a run, until it ends or waits. */
    void next(ActiveRun active) throws IOException {
        if (active.run().state() != RunState.APPLYING) {
            active.checkGoesOn();
            move(active, RunState.READING, Reason.NONE);
            plan(active);
        } else if (isDryRun(active)) {
            end(active, RunState.STOPPED, new Reason("", "the tenant is in dry run"));
        } else {
            apply(active, counts(active));
        }
    }

    private void plan(ActiveRun active) throws IOException {
        switch (planner.plan(active)) {
            case Behind behind ->
                move(active, RunState.REQUESTED, new Reason("", "run " + behind.earlier() + " waits for approval"));
            case TooManyErrors errors -> end(active, RunState.STOPPED, errors.reason());
            case ToApprove toApprove -> planned(active, toApprove.reason());
            case Applicable _ -> {
                if (isDryRun(active)) {
                    planned(active, Reason.NONE);
                } else {
                    discardEarlier(active);
                    move(active, RunState.APPLYING, Reason.NONE);
                    apply(active, List.of());
                }
            }
        }
    }

    /** A plan that is not applied now. */
    private void planned(ActiveRun active, Reason reason) {
        if (isDryRun(active)) {
            RunState state = RunReporter.completed(counts(active), findings.count(active.id()));
            end(active, state, reason);
            return;
        }
        discardEarlier(active);
        move(active, RunState.AWAITING_APPROVAL, reason);
        runs.find(active.id()).ifPresent(reporter::waits);
    }

    /** A full delivery makes an earlier one obsolete that nobody approved. */
    private void discardEarlier(ActiveRun active) {
        boolean isFull = runs.find(active.id()).flatMap(Run::scope).equals(Optional.of(Scope.FULL));
        if (isFull) {
            active.write(_ -> {
                runs.discardBefore(active.run());
                return 0;
            });
        }
    }

    private void apply(ActiveRun active, List<ItemCount> before) {
        applier.apply(active);
        List<ItemCount> counts = counts(active);
        end(active, RunReporter.completed(counts, findings.count(active.id())), Reason.NONE, before);
        active.run()
                .undoes()
                .ifPresent(undone -> runs.move(
                        undone,
                        RunState.UNDONE,
                        new Reason("", "by run " + active.id()),
                        RunState.COMPLETED,
                        RunState.COMPLETED_WITH_FINDINGS,
                        RunState.STOPPED,
                        RunState.FAILED,
                        RunState.DISCARDED));
        open.reopen(active.tenant().id());
    }

    /** Ends the run in this state. */
    void end(ActiveRun active, RunState state, Reason reason) {
        end(active, state, reason, active.run().isPlanned() ? counts(active) : List.of());
    }

    private void end(ActiveRun active, RunState state, Reason reason, List<ItemCount> before) {
        List<ItemCount> counts = counts(active);
        active.write(_ -> {
            runs.count(active.id(), counts);
            return runs.move(active.id(), state, reason, WORKED_ON);
        });
        runs.find(active.id()).ifPresent(run -> reporter.ended(run, before, counts));
    }

    private void move(ActiveRun active, RunState to, Reason reason) {
        active.write(_ -> runs.move(active.id(), to, reason, WORKED_ON));
    }

    private static List<ItemCount> counts(ActiveRun active) {
        return new ItemTable(active.jdbc()).counts(active.id());
    }

    private static boolean isDryRun(ActiveRun active) {
        return active.run().isDryRun() || DryRun.isOn(active.tenant());
    }
}
