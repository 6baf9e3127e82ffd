package io.integrationhub.customersync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerTenantTest {

    @Test
    void hasTheMasterThatItChose() {
        // Given
        Tenant tenant = tenant(Map.of("customer", "cdp"));

        // When, Then
        assertThat(CustomerTenant.masterOf(tenant)).isEqualTo("cdp");
        assertThat(CustomerTenant.isMastered(tenant)).isTrue();
    }

    @Test
    void isNotMasteredUnlessItChoseAMaster() {
        assertThat(CustomerTenant.isMastered(tenant(Map.of()))).isFalse();
        assertThat(CustomerTenant.isMastered(tenant(Map.of("customer", "commercetools"))))
                .isFalse();
    }

    private static Tenant tenant(Map<String, String> masters) {
        return new Tenant(new TenantId("acme"), Map.of("masters", masters));
    }
}
