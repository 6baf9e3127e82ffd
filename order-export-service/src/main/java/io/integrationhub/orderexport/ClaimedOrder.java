package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.ledger.Claim;
import io.integrationhub.orderexport.ledger.ExportEntry;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderNumber;
import java.util.Optional;

/** An order in hands, as it is now and as the ledger remembers it. */
record ClaimedOrder(Tenant tenant, Order order, Claim claim) {

    OrderNumber number() {
        return order.number();
    }

    ExportEntry entry() {
        return claim.entry();
    }

    boolean calledOff() {
        return order.standing().cancelled();
    }

    Fingerprint content() {
        return order.content().fingerprint();
    }

    /**
     * What the master has, as far as we know. Where only commercetools remembers the export, the content it has now;
     * where an answer was lost, what was tried first.
     */
    Optional<Fingerprint> sent() {
        if (entry().receipt().isEmpty() && order.export().isPresent()) {
            return Optional.of(content());
        }
        return entry().content().or(entry()::attempted);
    }
}
