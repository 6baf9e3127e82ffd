package io.integrationhub.emailnotifier.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTenantTest {

    @Test
    void hasTheMasterThatItChose() {
        // Given
        Tenant tenant = tenant(Map.of("email", "email"));

        // When, Then
        assertThat(TemplateTenant.masterOf(tenant)).isEqualTo("email");
        assertThat(TemplateTenant.isMastered(tenant)).isTrue();
    }

    @Test
    void isNotMasteredUnlessItChoseAMaster() {
        assertThat(TemplateTenant.isMastered(tenant(Map.of()))).isFalse();
        assertThat(TemplateTenant.isMastered(tenant(Map.of("email", "commercetools"))))
                .isFalse();
    }

    private static Tenant tenant(Map<String, String> masters) {
        return new Tenant(new TenantId("acme"), Map.of("masters", masters));
    }
}
