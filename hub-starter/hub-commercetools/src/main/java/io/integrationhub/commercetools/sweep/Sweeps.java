package io.integrationhub.commercetools.sweep;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;

/** All sweeps of this service, for every tenant; begun when the service is ready, each at its own interval. */
class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final List<? extends TenantSweep<?>> all;
    private final TaskScheduler scheduler;
    private final InstantSource clock;

    Sweeps(
            Tenants tenants,
            Commercetools commercetools,
            List<Sweep<?>> sweeps,
            SweepParts parts,
            TaskScheduler scheduler) {
        this.all = tenants.all().stream()
                .flatMap(tenant -> sweeps.stream()
                        .filter(sweep -> sweep.isFor(tenant.id()))
                        .map(sweep -> of(tenant, commercetools, sweep, parts)))
                .toList();
        this.scheduler = scheduler;
        this.clock = parts.clock();
    }

    private static TenantSweep<?> of(Tenant tenant, Commercetools commercetools, Sweep<?> sweep, SweepParts parts) {
        return new TenantSweep<>(
                tenant.id(), commercetools.project(tenant.id()), sweep, tenant.section(SweepSettings.SECTION), parts);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (TenantSweep<?> sweep : all) {
            if (sweep.interval().isPositive()) {
                scheduler.scheduleAtFixedRate(
                        () -> runQuietly(sweep), clock.instant().plus(sweep.interval()), sweep.interval());
            }
        }
    }

    List<? extends TenantSweep<?>> all() {
        return all;
    }

    Optional<? extends TenantSweep<?>> find(String tenant, String name) {
        return all.stream()
                .filter(sweep ->
                        sweep.tenant().value().equals(tenant) && sweep.name().equals(name))
                .findAny();
    }

    private static void runQuietly(TenantSweep<?> sweep) {
        try {
            boolean more;
            do {
                Optional<SweepReport> report = sweep.advance();
                report.ifPresent(done -> tell(sweep, done));
                more = report.isPresent() && !report.get().complete();
            } while (more);
        } catch (Fault e) {
            LOG.atWarn()
                    .addKeyValue("tenant", sweep.tenant())
                    .addKeyValue("sweep", sweep.name())
                    .addKeyValue("code", e.code().name())
                    .log("Sweep stopped; the next one goes on from its cursor");
        }
    }

    private static void tell(TenantSweep<?> sweep, SweepReport report) {
        LOG.atInfo()
                .addKeyValue("tenant", sweep.tenant())
                .addKeyValue("sweep", sweep.name())
                .addKeyValue("checked", report.checked())
                .addKeyValue("repaired", report.repaired())
                .addKeyValue("duration", report.took())
                .log("Sweep read on");
    }
}
