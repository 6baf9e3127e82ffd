package io.integrationhub.customersync.fakes;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import io.integrationhub.customersync.ledger.ResyncRuns;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The run of one tenant in memory, with the customers that are known. */
public final class FakeResyncRuns implements ResyncRuns {

    private final List<CustomerNumber> customers;
    private final Set<CustomerNumber> listed = new HashSet<>();
    private Optional<ResyncRun> last = Optional.empty();

    public FakeResyncRuns(List<CustomerNumber> customers) {
        this.customers = List.copyOf(customers);
    }

    @Override
    public Optional<ResyncRun> find(TenantId tenant) {
        return last;
    }

    @Override
    public void start(TenantId tenant, ResyncRun run) {
        listed.clear();
        save(tenant, run);
    }

    @Override
    public void save(TenantId tenant, ResyncRun run) {
        last = Optional.of(run);
    }

    @Override
    public boolean advance(TenantId tenant, ResyncRun before, ResyncRun after, List<CustomerNumber> more) {
        boolean isUnchanged = last.filter(before::equals).isPresent();
        if (isUnchanged) {
            last = Optional.of(after);
            listed.addAll(more);
        }
        return isUnchanged;
    }

    @Override
    public List<CustomerNumber> next(TenantId tenant, Optional<CustomerNumber> after, int limit) {
        return customers.stream()
                .skip(after.map(customers::indexOf).orElse(-1) + 1L)
                .filter(customer -> !listed.contains(customer))
                .limit(limit)
                .toList();
    }
}
