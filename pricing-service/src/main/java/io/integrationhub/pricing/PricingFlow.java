package io.integrationhub.pricing;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.PricingOutcome.ToRemove;
import io.integrationhub.pricing.PricingOutcome.ToWrite;
import io.integrationhub.pricing.price.Price;
import io.integrationhub.pricing.price.PriceDecision;
import io.integrationhub.pricing.price.PriceDecision.Remove;
import io.integrationhub.pricing.price.PriceDecision.Write;
import io.integrationhub.pricing.price.PriceNumber;
import io.integrationhub.pricing.pricemaster.PriceMaster;
import java.util.Optional;

/**
 * Reads a price from its master and decides what commercetools needs. <strong>It writes nothing yet</strong>: the steps
 * act and record are missing, and each outcome says what would have been done.
 *
 * <p>Messages arrive at least once and in no order, so a message only identifies a price. Returning acknowledges it; a
 * {@code TransientFault} has it retried, a {@code PermanentFault} has it parked.
 */
public class PricingFlow {

    private final PriceMaster master;

    PricingFlow(PriceMaster master) {
        this.master = master;
    }

    /** Synchronizes one price. */
    public PricingOutcome sync(Tenant tenant, PriceNumber number) {
        Optional<Price> price = master.find(tenant, number);

        return switch (PriceDecision.of(price)) {
            case Write write -> new ToWrite(write.price().number());
            case Remove _ -> new ToRemove(number);
        };
    }
}
