package io.integrationhub.run.store;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.claim.Claim;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A run that this process works on. Everything is written through it: once another process has taken over, nothing is
 * written any more.
 *
 * @param isClosing whether the process stops
 */
public record ActiveRun(
        Run run,
        Tenant tenant,
        Claim claim,
        JdbcClient jdbc,
        TransactionOperations transactions,
        BooleanSupplier isClosing) {

    /** The number of the run. */
    public long id() {
        return run.id();
    }

    /** A statement with the parameters {@code :run} and {@code :tenant}. */
    public StatementSpec sql(String statement) {
        return jdbc.sql(statement)
                .param("run", run.id())
                .param("tenant", tenant.id().value());
    }

    /**
     * Writes in one transaction.
     *
     * @throws io.integrationhub.core.fault.TransientFault if another process has taken over
     */
    public <T> T write(Function<JdbcClient, T> work) {
        return transactions.execute(_ -> {
            // Locked until the end of the transaction, so that nobody takes over meanwhile.
            if (claim.fenced("select id from claim_held")
                    .query(String.class)
                    .optional()
                    .isEmpty()) {
                throw claim.lost();
            }
            return work.apply(jdbc);
        });
    }

    /** Executes one statement with {@link #sql}'s parameters, in a transaction of its own; returns the rows. */
    public int update(String statement) {
        return write(_ -> sql(statement).update());
    }

    /**
     * Has the database look at a table of which the run has just filled a large part: without that, it plans the next
     * statements for an empty one.
     */
    public void analyze(String table) {
        jdbc.sql("analyze " + table).update();
    }

    /** Throws if a person asked the run to stop, or the process stops. */
    public void checkGoesOn() {
        if (isClosing.getAsBoolean()) {
            throw RunInterrupted.of(RunInterrupted.Cause.SHUTDOWN, "the process stops");
        }
        if (new RunTable(jdbc).isStopRequested(run.id())) {
            throw RunInterrupted.of(RunInterrupted.Cause.STOPPED, "stopped on request");
        }
    }
}
