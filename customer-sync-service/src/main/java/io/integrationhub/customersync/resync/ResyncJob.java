package io.integrationhub.customersync.resync;

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
import io.integrationhub.customersync.customer.decision.ResyncRun.Phase;
import io.integrationhub.customersync.customer.decision.ResyncRun.State;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.customermaster.CustomerMaster.CustomerPage;
import io.integrationhub.customersync.customermaster.CustomerMaster.ListedCustomer;
import io.integrationhub.customersync.ledger.ResyncRuns;
import io.integrationhub.customersync.settings.CustomerTenant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Gatherers;

/**
 * Compares the customers of a tenant with their master while a run is going on. Progress is recorded after each page or
 * batch, so that a run that was stopped, or whose process died, goes on where it was.
 */
record ResyncJob(ResyncRuns runs, CustomerMaster master, CustomerImportFlow flow) implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int BATCH = 100;

    /** A run ends early enough for the lock of the job, and goes on with the next one. */
    private static final int MAX_BATCHES = 20;

    private static final int CONCURRENCY = 16;
    private static final Set<String> CHANGES = Set.of("created", "updated", "deleted");

    /** How far a run gets with one batch. */
    private record Progress(ResyncRun run, List<CustomerNumber> listed) {}

    @Override
    public String name() {
        return "customer-resync";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ResyncEndpoint.canCompare(master, tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        for (int batch = 0; batch < MAX_BATCHES; batch++) {
            Optional<ResyncRun> run = runs.find(tenant.id()).filter(it -> it.state() == State.RUNNING);
            if (run.isEmpty()) {
                return;
            }
            Tenant compared = run.get().isPreview() ? CustomerTenant.inDryRun(tenant) : tenant;
            Progress progress = switch (run.get().phase()) {
                case LISTED -> page(compared, run.get());
                case KNOWN -> batch(compared, run.get());
            };
            if (!runs.advance(tenant.id(), run.get(), progress.run(), progress.listed())) {
                return;
            }
        }
    }

    /** The next page of the master's list; after the last one, the customers that it did not name. */
    private Progress page(Tenant tenant, ResyncRun run) {
        CustomerPage page = master.list(tenant, run.cursor());
        ResyncRun after =
                run.after(page.next().orElse(""), compared(page.customers(), customer -> compare(tenant, customer)));
        List<CustomerNumber> listed = page.customers().stream()
                .flatMap(customer -> number(customer).stream())
                .toList();
        return new Progress(page.next().isPresent() ? after : after.in(Phase.KNOWN), listed);
    }

    private static Optional<CustomerNumber> number(ListedCustomer customer) {
        return switch (customer) {
            case ListedCustomer.Whole it -> Optional.of(it.customer().number());
            case ListedCustomer.Numbered it -> Optional.of(it.number());
            case ListedCustomer.Unreadable _ -> Optional.empty();
        };
    }

    private Compared compare(Tenant tenant, ListedCustomer customer) {
        return switch (customer) {
            case ListedCustomer.Whole it -> compare(it.customer().number(), () -> flow.compare(tenant, it.customer()));
            case ListedCustomer.Numbered it -> compare(it.number(), () -> flow.compare(tenant, it.number()));
            case ListedCustomer.Unreadable it -> new Compared(false, true, Optional.of(it.reason()));
        };
    }

    /** Customers whom the master has removed from its list are not removed here, unless it says so itself. */
    private Progress batch(Tenant tenant, ResyncRun run) {
        List<CustomerNumber> customers = runs.next(tenant.id(), run.cursor().map(CustomerNumber::new), BATCH);
        if (customers.isEmpty()) {
            return new Progress(run.in(State.DONE), List.of());
        }
        Function<CustomerNumber, Compared> compare = CustomerTenant.readsFromMaster(tenant)
                ? customer -> compare(customer, () -> flow.compare(tenant, customer))
                : customer -> new Compared(
                        false, false, Optional.of("customer " + customer + " is not in the list of the master"));
        return new Progress(run.after(customers.getLast().value(), compared(customers, compare)), List.of());
    }

    private static <T> List<Compared> compared(List<T> customers, Function<T, Compared> compare) {
        return customers.stream()
                .gather(Gatherers.mapConcurrent(CONCURRENCY, compare))
                .toList();
    }

    /**
     * @throws io.integrationhub.core.fault.TransientFault if a system does not respond, so that the batch is repeated
     */
    private static Compared compare(CustomerNumber customer, Supplier<CustomerImportOutcome> comparison) {
        try {
            CustomerImportOutcome outcome = comparison.get();
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
