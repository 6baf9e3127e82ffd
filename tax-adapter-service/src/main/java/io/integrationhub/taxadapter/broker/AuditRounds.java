package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.poll.Source;
import io.integrationhub.taxadapter.ledger.AuditPlan;
import io.integrationhub.taxadapter.settings.AuditSettings;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Rings for the orders whose documents are due to be asked for. From there on it is a message like any other: tried
 * again while the engine is away, and parked when a person has to act.
 */
record AuditRounds(Tenants tenants, AuditPlan plan, RecordPublisher publisher) implements Source.Provider {

    static final String TOPIC = "tax-adapter.audits";

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 500;

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(TaxSettings::isAudited)
                .map(tenant -> new Source("tax-audit." + tenant.id(), pause(tenant), () -> ring(tenant)))
                .toList();
    }

    private static Duration pause(Tenant tenant) {
        Duration half = TaxSettings.of(tenant).audit().every().dividedBy(2);
        return half.compareTo(LONGEST_PAUSE) < 0 ? half : LONGEST_PAUSE;
    }

    private void ring(Tenant tenant) {
        AuditSettings audit = TaxSettings.of(tenant).audit();
        plan.close(tenant.id(), audit.every(), audit.age());
        for (OrderId order : plan.due(tenant.id(), audit.every(), audit.age(), MOST_AT_ONCE)) {
            publisher.publish(new OutboundRecord(tenant.id(), TOPIC, order.value(), new byte[0], Map.of()));
            plan.asked(tenant.id(), order);
        }
    }
}
