package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.Word;
import java.util.Collection;

/** Remembers the newest word of the order master on each aspect of an order. */
public interface ProgressLedger {

    /** What counts now. */
    Progress of(TenantId tenant, OrderId id);

    /** Hears words; of each aspect the newest stays, so hearing them again or late changes nothing. */
    void hear(TenantId tenant, OrderId id, Collection<Word> words);
}
