package io.integrationhub.taxadapter.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.taxadapter.SampleFlows;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.commercetools.cart.SampleShop;
import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CartTaxHandlerTest {

    private static final Fault LATE = new TransientFault(SystemFault.SYSTEM_TIMEOUT, "too slow");
    private static final Fault REJECTED = new PermanentFault(TaxEngineFault.TAX_ENGINE_REJECTED, "no such address");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void asksTheCustomerToTryAgainWhileTheEngineIsUnavailable() {
        // When
        ExtensionResponse response = respond(LATE, "reject");

        // Then
        assertThat(text(response)).contains("try again");
        assertThat(count("unavailable", "SYSTEM_TIMEOUT")).isEqualTo(1);
    }

    @Test
    void doesNotAskTheCustomerToTryAgainIfTheEngineRefusesTheCart() {
        // When
        ExtensionResponse response = respond(REJECTED, "reject");

        // Then
        assertThat(text(response)).doesNotContainIgnoringCase("try again").contains("contact us");
        assertThat(count("engine-rejected", "TAX_ENGINE_REJECTED")).isEqualTo(1);
    }

    @Test
    void leavesACartWithoutAnEstimateToTheFailurePolicy() {
        // When
        // Then
        assertThatThrownBy(() -> respond(LATE, "last-rate")).isSameAs(LATE);
        assertThat(count("no-estimate", "SYSTEM_TIMEOUT")).isEqualTo(1);
    }

    private double count(String outcome, String reason) {
        return meters.get("hub.tax.quotes")
                .tags("tenant", "acme", "outcome", outcome, "reason", reason)
                .counter()
                .count();
    }

    private static String text(ExtensionResponse response) {
        return ((Rejected) response).errors().getFirst().message();
    }

    private ExtensionResponse respond(Fault fault, String onEngineFailure) {
        CartTaxHandler handler = new CartTaxHandler(
                SampleFlows.failing(fault),
                SampleShop.carts(),
                new Tenants(List.of(SampleTenants.tenant("avatax", Map.of("on-engine-failure", onEngineFailure)))),
                CustomerMessages.shipped("tax-adapter"),
                new TaxQuoteMetrics(meters));
        return handler.handle(new ExtensionCall(
                SampleTenants.ACME,
                ExtensionCall.Action.UPDATE,
                "cart",
                "cart-1",
                SampleCarts.single(),
                Optional.empty(),
                "correlation-1",
                Deadline.in(Duration.ofSeconds(5))));
    }
}
