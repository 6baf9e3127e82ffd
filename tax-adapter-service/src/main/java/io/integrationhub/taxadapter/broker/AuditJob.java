package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.taxadapter.ledger.AuditSchedule;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.time.Duration;
import java.util.Map;

/**
 * Publishes a message for every order that is due for an audit. From there on it is a message like any other: retried
 * while the engine is unavailable, and parked if a person has to act.
 */
record AuditJob(AuditSchedule schedule, RecordPublisher publisher) implements PeriodicJob {

    static final String TOPIC = "tax-adapter.audits";

    private static final Duration MAX_INTERVAL = Duration.ofMinutes(1);
    private static final int BATCH_SIZE = 500;

    @Override
    public String name() {
        return "tax-audit";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EngineSelection.isExternal(tenant)
                && settings(tenant).interval().isPositive()
                && EngineSelection.of(tenant).isAuditable();
    }

    /** Often enough that an order is audited soon after it is due. */
    @Override
    public Duration interval(Tenant tenant) {
        Duration half = settings(tenant).interval().dividedBy(2);
        return half.compareTo(MAX_INTERVAL) < 0 ? half : MAX_INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        AuditSettings settings = settings(tenant);
        schedule.close(tenant.id(), settings.interval(), settings.window());
        for (OrderId order : schedule.due(tenant.id(), settings.interval(), settings.window(), BATCH_SIZE)) {
            publisher.publish(new OutboundRecord(tenant.id(), TOPIC, order.value(), new byte[0], Map.of()));
            schedule.markAudited(tenant.id(), order);
        }
    }

    private static AuditSettings settings(Tenant tenant) {
        return tenant.section(AuditSettings.SECTION);
    }
}
