package io.integrationhub.run.work;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunState;
import io.integrationhub.run.store.RunTable;
import io.integrationhub.stream.claim.Claim;
import io.integrationhub.stream.claim.ClaimKind;
import io.integrationhub.stream.claim.ResourceClaims;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works on the runs of all tenants, each source on a thread of its own. A source is worked on by one replica at a time;
 * when a replica dies, another one goes on once its lease is over.
 */
final class RunWorkers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunWorkers.class);

    private static final ClaimKind CLAIM = new ClaimKind("run", RunFault.RUN_LOCKED, RunFault.RUN_CLAIM_LOST);

    /** Renewed as long as the process runs. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** What is under way at the stop may take this long to end; then it is interrupted. */
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(10);

    private final RunWorker worker;
    private final RunTable runs;
    private final ResourceClaims claims;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("run-", 1).factory());
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosing;

    RunWorkers(
            RunWorker worker,
            RunTable runs,
            ResourceClaims claims,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.worker = worker;
        this.runs = runs;
        this.claims = claims;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Begins what can begin or go on, unless this process is at it already. */
    void begin(Tenant tenant) {
        for (Run run : runs.runnable(tenant.id())) {
            String source = tenant.id() + " " + run.source();
            if (!isClosing && busy.add(source)) {
                threads.execute(() -> {
                    try {
                        work(tenant, run.id());
                    } finally {
                        busy.remove(source);
                    }
                });
            }
        }
    }

    /** Works on one run, if no other replica does. */
    void work(Tenant tenant, long id) {
        Run requested = runs.find(id).orElseThrow();
        try (Claim claim = claims.claim(tenant.id(), CLAIM, requested.source(), LEASE)) {
            // Another replica may have finished it meanwhile.
            Run run = runs.find(id).orElseThrow();
            if (!run.state().isFinal() && run.state() != RunState.AWAITING_APPROVAL) {
                worker.work(new ActiveRun(run, tenant, claim, jdbc, transactions, () -> isClosing));
            }
        } catch (TransientFault fault) {
            if (fault.code() != RunFault.RUN_LOCKED) {
                throw fault;
            }
        } catch (RuntimeException e) {
            log.atWarn()
                    .setCause(e)
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("id", id)
                    .log("Run interrupted; it continues later");
        }
    }

    @Override
    public void close() {
        isClosing = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
