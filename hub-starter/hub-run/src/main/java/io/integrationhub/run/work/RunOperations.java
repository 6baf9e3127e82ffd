package io.integrationhub.run.work;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.store.OpenItems;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.Run.Purpose;
import io.integrationhub.run.store.Run.Reason;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunState;
import io.integrationhub.run.store.RunTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What operators do with runs. Each operation leaves a line in the log; a worker does the rest within moments. */
public final class RunOperations {

    private static final Logger log = LoggerFactory.getLogger(RunOperations.class);

    private static final String HAS_IMAGES = "select exists (select 1 from run_before where run = :run)";
    private static final String ACCEPT_ERRORS = "update run set errors_accepted = true where id = :run";

    private final RunTable runs;
    private final OpenItems open;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    RunOperations(RunTable runs, OpenItems open, JdbcClient jdbc, TransactionOperations transactions) {
        this.runs = runs;
        this.open = open;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The run is in no state in which this can be done. */
    public static final class NotPossible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPossible(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /**
     * Approves a plan, or what an ended run withheld.
     *
     * @param areWithheld whether the withheld changes are approved too; implied for a run that has ended
     */
    public void approve(Run run, boolean areWithheld, String by) {
        rejectDryRun(run);
        transactions.executeWithoutResult(_ -> {
            boolean isPlan = run.state() == RunState.AWAITING_APPROVAL;
            int withheld = areWithheld || !isPlan ? open.approveWithheld(run.id()) : 0;
            if (!isPlan && withheld == 0) {
                throw new NotPossible("there is nothing to approve");
            }
            move(run, RunState.APPLYING, RunState.AWAITING_APPROVAL, RunState.COMPLETED_WITH_FINDINGS);
        });
        log(run, "approve", by);
    }

    /** Stops a run between two items. */
    public void stop(Run run, String by) {
        switch (run.state()) {
            case REQUESTED -> move(run, RunState.STOPPED, RunState.REQUESTED);
            case READING, APPLYING -> runs.requestStop(run.id());
            case AWAITING_APPROVAL -> throw new NotPossible("it waits for approval: approve or discard it");
            case COMPLETED, COMPLETED_WITH_FINDINGS, STOPPED, FAILED, UNDONE, DISCARDED ->
                throw new NotPossible("it has ended");
        }
        log(run, "stop", by);
    }

    /**
     * Lets a run go on: one that was stopped, in spite of its errors if they were the reason; one whose source could
     * not be read; and one that ended with failed items, which are tried again.
     */
    public void resume(Run run, String by) {
        if (run.isPlanned()) {
            rejectDryRun(run);
        }
        if (runs.hasLaterPlan(run)) {
            throw new NotPossible("a later run of this source has been planned; what it has is newer");
        }
        transactions.executeWithoutResult(_ -> {
            if (run.reason().code().equals(RunFault.RUN_ERROR_BUDGET_EXCEEDED.name())) {
                jdbc.sql(ACCEPT_ERRORS).param("run", run.id()).update();
            }
            open.retry(run.id());
            RunState next = run.isPlanned() ? RunState.APPLYING : RunState.REQUESTED;
            move(run, next, RunState.STOPPED, RunState.FAILED, RunState.COMPLETED_WITH_FINDINGS);
        });
        log(run, "resume", by);
    }

    /** Gives a run up that has written nothing more to come. */
    public void discard(Run run, String by) {
        move(
                run,
                RunState.DISCARDED,
                RunState.REQUESTED,
                RunState.AWAITING_APPROVAL,
                RunState.STOPPED,
                RunState.FAILED);
        log(run, "discard", by);
    }

    /** Requests a run that writes the before-images back; returns its number. */
    public long undo(Run run, String by) {
        boolean isWritten = switch (run.state()) {
            case COMPLETED, COMPLETED_WITH_FINDINGS, STOPPED, FAILED, DISCARDED -> run.isPlanned() && !run.isDryRun();
            case REQUESTED, READING, AWAITING_APPROVAL, APPLYING, UNDONE -> false;
        };
        if (!isWritten) {
            throw new NotPossible("only a run that was applied, and is not going on, can be undone");
        }
        if (!jdbc.sql(HAS_IMAGES).param("run", run.id()).query(Boolean.class).single()) {
            throw new NotPossible("it changed nothing, or its before-images have been deleted");
        }
        RunRequest request = RunRequest.of(run.source(), "", by);
        long undo = runs.add(run.tenant(), request, Purpose.UNDO, run.id());
        log(run, "undo", by);
        return undo;
    }

    /** Requests a run that compares the items of a source with the target; returns its number. */
    public long compare(TenantId tenant, String source, String by) {
        return runs.add(tenant, RunRequest.of(source, "", by), Purpose.COMPARISON, null);
    }

    private static void rejectDryRun(Run run) {
        if (run.isDryRun()) {
            throw new NotPossible("it is a dry run: request one that is not");
        }
    }

    private void move(Run run, RunState to, RunState... from) {
        if (!runs.move(run.id(), to, Reason.NONE, from)) {
            throw new NotPossible("it is "
                    + runs.find(run.id()).map(Run::state).orElse(run.state()).code());
        }
    }

    private static void log(Run run, String operation, String by) {
        log.atInfo()
                .addKeyValue("tenant", run.tenant())
                .addKeyValue("source", run.source())
                .addKeyValue("id", run.id())
                .addKeyValue("principal", by)
                .addKeyValue("detail", operation)
                .log("An operator acted on a run");
    }
}
