package io.integrationhub.run.work;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.Runs;
import io.integrationhub.run.store.OpenItems;
import io.integrationhub.run.store.RunTable;
import java.util.Collection;

/** Requests runs by rows of the database, which the replicas look for. */
record JdbcRuns(RunTable runs, OpenItems open) implements Runs {

    @Override
    public long request(TenantId tenant, RunRequest request) {
        return runs.request(tenant, request);
    }

    @Override
    public void arrived(TenantId tenant, Collection<ItemRef> items) {
        open.arrived(tenant, items);
        open.reopen(tenant);
    }
}
