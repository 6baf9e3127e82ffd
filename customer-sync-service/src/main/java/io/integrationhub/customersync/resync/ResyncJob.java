package io.integrationhub.customersync.resync;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportFlow;
import io.integrationhub.customersync.CustomerImportOutcome;
import io.integrationhub.customersync.CustomerImportOutcome.Conflicting;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import io.integrationhub.customersync.customer.decision.ResyncRun.Compared;
import io.integrationhub.customersync.customer.decision.ResyncRun.State;
import io.integrationhub.customersync.ledger.ResyncRuns;
import io.integrationhub.customersync.settings.CustomerTenant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/**
 * Compares the customers of a tenant with their master while a run is going on. Progress is recorded after each batch,
 * so that a run that was stopped, or whose process died, goes on where it was.
 */
record ResyncJob(ResyncRuns runs, CustomerImportFlow flow) implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int BATCH = 100;

    /** A run ends early enough for the lock of the job, and goes on with the next one. */
    private static final int MAX_BATCHES = 20;

    private static final int CONCURRENCY = 16;
    private static final Set<String> CHANGES = Set.of("created", "updated", "deleted");

    @Override
    public String name() {
        return "customer-resync";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return CustomerTenant.readsFromMaster(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        for (int batch = 0; batch < MAX_BATCHES; batch++) {
            Optional<ResyncRun> run = runs.find(tenant.id()).filter(it -> it.state() == State.RUNNING);
            if (run.isEmpty() || !runs.advance(tenant.id(), run.get(), next(tenant, run.get()))) {
                return;
            }
        }
    }

    private ResyncRun next(Tenant tenant, ResyncRun run) {
        List<CustomerNumber> customers = runs.next(tenant.id(), run.last(), BATCH);
        if (customers.isEmpty()) {
            return run.in(State.DONE);
        }
        Tenant compared = run.isPreview() ? CustomerTenant.inDryRun(tenant) : tenant;
        List<Compared> results = customers.stream()
                .gather(Gatherers.mapConcurrent(CONCURRENCY, customer -> compare(compared, customer)))
                .toList();
        return run.after(customers.getLast(), results);
    }

    /** @throws Fault that is transient, so that the batch is repeated */
    private Compared compare(Tenant tenant, CustomerNumber customer) {
        try {
            CustomerImportOutcome outcome = flow.compare(tenant, customer);
            return outcome instanceof Conflicting conflict
                    ? failed(customer, conflict.reason() + " " + conflict.other())
                    : new Compared(CHANGES.contains(outcome.code()), false, Optional.empty());
        } catch (DryRunStop stop) {
            // The mark at the end is no change.
            boolean isChange = !stop.action().startsWith("the mark");
            return new Compared(isChange, false, Optional.of(stop.action()).filter(_ -> isChange));
        } catch (PermanentFault fault) {
            return failed(customer, fault.code().name() + ": " + fault.getMessage());
        }
    }

    private static Compared failed(CustomerNumber customer, String reason) {
        return new Compared(false, true, Optional.of("customer " + customer + ": " + reason));
    }
}
