package io.integrationhub.suppliersync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupplierTenantTest {

    @Test
    void hasTheMasterThatItChose() {
        // Given
        Tenant tenant = tenant(Map.of("supplier", "erp"));

        // When, Then
        assertThat(SupplierTenant.masterOf(tenant)).isEqualTo("erp");
        assertThat(SupplierTenant.isMastered(tenant)).isTrue();
    }

    @Test
    void isNotMasteredUnlessItChoseAMaster() {
        assertThat(SupplierTenant.isMastered(tenant(Map.of()))).isFalse();
        assertThat(SupplierTenant.isMastered(tenant(Map.of("supplier", "commercetools"))))
                .isFalse();
    }

    private static Tenant tenant(Map<String, String> masters) {
        return new Tenant(new TenantId("acme"), Map.of("masters", masters));
    }
}
