package io.integrationhub.pricing;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.PriceInOutcome.Accepted;
import io.integrationhub.pricing.PriceInOutcome.AlreadyAccepted;
import io.integrationhub.pricing.PriceInOutcome.Incomplete;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import io.integrationhub.pricing.ledger.Deliveries;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.Runs;
import java.util.List;

/**
 * Takes in what masters report about prices, and has runs read it: a run knows all prices of a delivery before it
 * writes the first one.
 *
 * <p>Returning acknowledges a report: it is stored then. Everything may be repeated.
 */
public class PriceInFlow {

    private static final String REQUESTED_BY = "delivery";

    private final Deliveries deliveries;
    private final Runs runs;

    PriceInFlow(Deliveries deliveries, Runs runs) {
        this.deliveries = deliveries;
        this.runs = runs;
    }

    /** Takes in a part of a delivery, which is read once all of its parts have arrived. */
    public PriceInOutcome accept(TenantId tenant, Delivery delivery, DeliveryPart part) {
        return switch (deliveries.addPart(tenant, delivery, part)) {
            case INCOMPLETE -> new Incomplete();
            case COMPLETE -> new Accepted();
            case KNOWN -> new AlreadyAccepted();
        };
    }

    /** Takes in a complete delivery. */
    public void accept(TenantId tenant, Delivery delivery, List<DeliveryPart> parts) {
        deliveries.add(tenant, delivery, parts);
    }

    /** Takes in a report of few prices, which one run reads together with others. */
    public PriceInOutcome accept(TenantId tenant, String source, DeliveryPart report) {
        deliveries.addReport(tenant, source, report);
        return new Accepted();
    }

    /** Requests a run for each delivery that is complete. */
    public void requestRuns(TenantId tenant) {
        deliveries.batchReports(tenant);
        for (Delivery delivery : deliveries.unrequested(tenant)) {
            runs.request(tenant, RunRequest.of(delivery.source(), delivery.name(), REQUESTED_BY));

            // Last on purpose: if this fails, the run is requested again, and is the same one or changes nothing.
            deliveries.markRequested(tenant, delivery.name());
        }
    }
}
