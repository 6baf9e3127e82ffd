package io.integrationhub.pricing.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.PricingFlow;
import io.integrationhub.pricing.PricingOutcome;
import io.integrationhub.pricing.PricingOutcome.ToRemove;
import io.integrationhub.pricing.PricingOutcome.ToWrite;
import io.integrationhub.pricing.price.PriceNumber;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Handles messages about prices: a message only says which price to read. */
@Component
class PriceMessageHandler implements RecordHandler {

    private final PricingFlow flow;
    private final Tenants tenants;

    PriceMessageHandler(PricingFlow flow, Tenants tenants) {
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "prices";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return PriceTenant.isMastered(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(flow.sync(tenants.get(message.tenant()), number(message)));
    }

    private static PriceNumber number(InboundRecord message) {
        try {
            return new PriceNumber(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    PriceMessageFault.PRICE_MESSAGE_MALFORMED,
                    "the message's key must be the number of a price: " + e.getMessage());
        }
    }

    private static Ending ending(PricingOutcome outcome) {
        return switch (outcome) {
            case ToWrite it -> Ending.of(it, it.number().value(), "the master has it; nothing is written yet");
            case ToRemove it ->
                Ending.of(it, it.number().value(), "the master does not have it as active; nothing is removed yet");
        };
    }
}
