package io.integrationhub.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.PricingOutcome.ToRemove;
import io.integrationhub.pricing.PricingOutcome.ToWrite;
import io.integrationhub.pricing.price.Price;
import io.integrationhub.pricing.price.PriceNumber;
import io.integrationhub.pricing.pricemaster.PriceMasterFault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricingFlowTest {

    private static final PriceNumber NUMBER = new PriceNumber("S-1");

    private final Tenant tenant = new Tenant(new TenantId("acme"), Map.of());
    private final FakePriceMaster master = new FakePriceMaster();
    private final PricingFlow flow = new PricingFlow(master);

    @Test
    void wouldWriteAnActivePrice() {
        // Given
        master.add(new Price(NUMBER, "Acme", true));

        // When
        PricingOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToWrite(NUMBER));
    }

    @Test
    void wouldRemoveAnInactivePrice() {
        // Given
        master.add(new Price(NUMBER, "Acme", false));

        // When
        PricingOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void wouldRemoveAPriceThatTheMasterDoesNotHave() {
        // When
        PricingOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void passesOnAFaultOfTheMaster() {
        // Given
        PermanentFault fault = new PermanentFault(PriceMasterFault.PRICE_RESPONSE_UNREADABLE, "no price");
        master.failsWith(fault);

        // When, Then
        assertThatThrownBy(() -> flow.sync(tenant, NUMBER)).isSameAs(fault);
    }
}
