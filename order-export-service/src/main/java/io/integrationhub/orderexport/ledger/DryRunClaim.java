package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.stream.claim.Claim;

/** The claim on an order of a tenant in dry run: an attempt is not recorded, so that the order counts as not sent. */
record DryRunClaim(Claim claim, Tenant tenant, ExportEntry entry) implements ExportClaim {

    /** The attempt itself follows, and is stopped. */
    @Override
    public void recordAttempt(Order order) {
        // Nothing is recorded.
    }

    @Override
    public void recordAccepted(Receipt receipt, Order order) {
        throw new DryRunStop("the mark that the order master has the order as " + receipt.externalId());
    }

    @Override
    public void recordRejected(Rejection rejection, Order order) {
        throw new DryRunStop("the mark that the order master rejects the order: " + rejection.code());
    }

    @Override
    public void recordRejectedChange(Receipt receipt, Rejection rejection, Order order) {
        throw new DryRunStop("the mark that the order master rejects the change: " + rejection.code());
    }

    @Override
    public void close() {
        claim.close();
    }
}
