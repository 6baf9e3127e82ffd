package io.integrationhub.taxadapter.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.SampleFlows;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.TaxRecordFlow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderMessageHandlerTest {

    private final TaxRecordFlow unused = SampleFlows.recordingNothing();

    @Test
    void isForTenantsWithAnEngine() {
        // Given
        OrderMessageHandler doorbell = new OrderMessageHandler("orders", unused, new Tenants(List.of()));

        // When
        // Then
        assertThat(doorbell.isFor(SampleTenants.tenant("avatax", Map.of()))).isTrue();
        assertThat(doorbell.isFor(SampleTenants.tenant("commercetools", Map.of())))
                .isFalse();
    }
}
