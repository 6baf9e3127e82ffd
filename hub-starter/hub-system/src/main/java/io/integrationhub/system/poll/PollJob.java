package io.integrationhub.system.poll;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Polls one system of each tenant that configured a poll for it.
 *
 * @param system name of the poll: the system, and the data type if it is polled alone
 */
record PollJob(String system, Map<TenantId, HttpPoll> polls) implements PeriodicJob {

    PollJob {
        polls = Map.copyOf(polls);
    }

    @Override
    public String name() {
        return "poll-" + system;
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return polls.containsKey(tenant.id());
    }

    @Override
    public Duration interval(Tenant tenant) {
        return poll(tenant).interval();
    }

    @Override
    public void run(Tenant tenant) {
        poll(tenant).run();
    }

    private HttpPoll poll(Tenant tenant) {
        return Objects.requireNonNull(polls.get(tenant.id()), "only for tenants with a poll");
    }
}
