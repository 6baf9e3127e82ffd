package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.OrderId;
import java.time.Duration;
import java.util.List;

/** Which orders' documents the engine has to be asked for again. */
public interface AuditPlan {

    /**
     * Those that were neither kept nor asked for since, the longest ago first. Only reads.
     *
     * @param every time between two questions about one order
     * @param age of the youngest document after which nobody asks any more
     */
    List<OrderId> due(TenantId tenant, Duration every, Duration age, int most);

    /** Those too old to be asked for any more are never looked at again, unless kept anew. */
    void close(TenantId tenant, Duration every, Duration age);

    /** The question is on its way. Repeating it changes nothing. */
    void asked(TenantId tenant, OrderId order);
}
