package io.integrationhub.catalogsync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTenantTest {

    @Test
    void hasTheMasterThatItChose() {
        // Given
        Tenant tenant = tenant(Map.of("product", "pim"));

        // When, Then
        assertThat(ProductTenant.masterOf(tenant)).isEqualTo("pim");
        assertThat(ProductTenant.isMastered(tenant)).isTrue();
    }

    @Test
    void isNotMasteredUnlessItChoseAMaster() {
        assertThat(ProductTenant.isMastered(tenant(Map.of()))).isFalse();
        assertThat(ProductTenant.isMastered(tenant(Map.of("product", "commercetools"))))
                .isFalse();
    }

    private static Tenant tenant(Map<String, String> masters) {
        return new Tenant(new TenantId("acme"), Map.of("masters", masters));
    }
}
