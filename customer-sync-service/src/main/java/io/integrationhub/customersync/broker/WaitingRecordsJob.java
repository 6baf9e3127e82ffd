package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.stream.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies records that waited for something that exists by now, and logs those that have waited for long.
 *
 * @param apply brings a record into commercetools; it waits on if something is still missing, or if it is rejected
 * @param rejections why records that wait were rejected, so that each reason is logged once
 */
record WaitingRecordsJob<T>(
        String name,
        Predicate<Tenant> tenants,
        WaitingRecords<T> waiting,
        BiFunction<Tenant, T, Ending> apply,
        Map<String, String> rejections)
        implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(WaitingRecordsJob.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    /** For what the hub itself does not create, such as Stores. */
    private static final Duration RETRY_INTERVAL = Duration.ofMinutes(1);

    private static final int BATCH = 200;

    WaitingRecordsJob(
            String name, Predicate<Tenant> tenants, WaitingRecords<T> waiting, BiFunction<Tenant, T, Ending> apply) {
        this(name, tenants, waiting, apply, new ConcurrentHashMap<>());
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return tenants.test(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        List<String> due;
        do {
            due = waiting.takeDue(tenant.id(), RETRY_INTERVAL, BATCH);
            due.forEach(id -> waiting.find(tenant.id(), id).ifPresent(noun -> apply(tenant, id, noun)));
        } while (due.size() == BATCH);
        waiting.takeOverdue(tenant.id(), ImportSettings.of(tenant).waitingWarning())
                .forEach(overdue -> log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("subject", overdue.id())
                        .addKeyValue("detail", overdue.missing())
                        .log("A record of the master waits for something that does not exist in commercetools"));
    }

    /** One that cannot be applied does not keep the others waiting. */
    private void apply(Tenant tenant, String id, T noun) {
        try {
            Ending ending = apply.apply(tenant, noun);
            rejections.remove(key(tenant, id));
            if (ending.isThrough()) {
                // The flow has done so already, unless a process died before, or the state is out of date.
                waiting.remove(tenant.id(), id, noun);
                log.atInfo()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("subject", id)
                        .addKeyValue("outcome", ending.outcome())
                        .log("Applied a record that waited");
            }
        } catch (PermanentFault fault) {
            String reason = String.valueOf(fault.getMessage());
            if (!reason.equals(rejections.put(key(tenant, id), reason))) {
                log.atError()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("subject", id)
                        .addKeyValue("code", fault.code().name())
                        .addKeyValue("detail", reason)
                        .log("A record that has waited is rejected; correct it and send it again");
            }
        }
    }

    private static String key(Tenant tenant, String id) {
        return tenant.id() + "/" + id;
    }
}
