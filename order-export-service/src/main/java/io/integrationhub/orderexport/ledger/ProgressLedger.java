package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.util.Collection;

/** Records the newest value of every field that the order master reported about an order. */
public interface ProgressLedger {

    /** Returns the newest values. */
    Progress load(TenantId tenant, OrderId id);

    /** Records values; for each field the newest one is kept, so recording values late or again changes nothing. */
    void record(TenantId tenant, OrderId id, Collection<ReportedValue> values);
}
