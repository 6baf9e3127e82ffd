package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.poll.Source;
import io.integrationhub.taxadapter.ledger.AuditSchedule;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Publishes a message for every order that is due for an audit. From there on it is a message like any other: retried
 * while the engine is unavailable, and parked if a person has to act.
 */
record AuditJob(Tenants tenants, AuditSchedule schedule, RecordPublisher publisher) implements Source.Provider {

    static final String TOPIC = "tax-adapter.audits";

    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);
    private static final int BATCH_SIZE = 500;

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(AuditJob::isFor)
                .map(tenant -> new Source("tax-audit." + tenant.id(), pause(tenant), () -> run(tenant)))
                .toList();
    }

    private static boolean isFor(Tenant tenant) {
        return EngineSelection.isExternal(tenant)
                && settings(tenant).interval().isPositive()
                && EngineSelection.of(tenant).isAuditable();
    }

    private static Duration pause(Tenant tenant) {
        Duration half = settings(tenant).interval().dividedBy(2);
        return half.compareTo(MAX_PAUSE) < 0 ? half : MAX_PAUSE;
    }

    private void run(Tenant tenant) {
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
