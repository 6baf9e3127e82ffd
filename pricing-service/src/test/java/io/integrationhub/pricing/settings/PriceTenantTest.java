package io.integrationhub.pricing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTenantTest {

    @Test
    void hasTheMasterThatItChose() {
        // Given
        Tenant tenant = tenant(Map.of("price", "pim"));

        // When, Then
        assertThat(PriceTenant.masterOf(tenant)).isEqualTo("pim");
        assertThat(PriceTenant.isMastered(tenant)).isTrue();
    }

    @Test
    void isNotMasteredUnlessItChoseAMaster() {
        assertThat(PriceTenant.isMastered(tenant(Map.of()))).isFalse();
        assertThat(PriceTenant.isMastered(tenant(Map.of("price", "commercetools"))))
                .isFalse();
    }

    private static Tenant tenant(Map<String, String> masters) {
        return new Tenant(new TenantId("acme"), Map.of("masters", masters));
    }
}
