package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void conformsToThePublicOpenApi() {
        try (Acme acme = new Acme()) {
            // Given
            ContractCheck contract = acme.standIn.checkAgainst(PublicOpenApi.file());

            // When
            OrderTraffic.open(acme.shop(), "SO-", 1).place(33);
            acme.client.get("orders?limit=100&expand=cart");

            // Then
            assertThat(contract.findings()).isEmpty();
        }
    }
}
