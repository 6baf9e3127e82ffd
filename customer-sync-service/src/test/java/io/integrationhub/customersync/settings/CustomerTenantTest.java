package io.integrationhub.customersync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.test.fakes.BoundSections;
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

    @Test
    void readsFromTheMasterIfMessagesAreDoorbells() {
        assertThat(CustomerTenant.readsFromMaster(with(Map.of("customer", "cdp"), Map.of("messages", "doorbells"))))
                .isTrue();
        assertThat(CustomerTenant.readsFromMaster(with(Map.of("customer", "cdp"), Map.of())))
                .isFalse();
        assertThat(CustomerTenant.readsFromMaster(tenant(Map.of()))).isFalse();
    }

    @Test
    void createsGroupsUnlessCommercetoolsMastersThem() {
        assertThat(CustomerTenant.createsGroups(with(Map.of(), Map.of()))).isTrue();
        assertThat(CustomerTenant.createsGroups(with(Map.of(), Map.of("create-groups", "false"))))
                .isFalse();
        assertThat(CustomerTenant.createsGroups(with(Map.of("customer-group", "commercetools"), Map.of())))
                .isFalse();
    }

    @Test
    void hasMasteredUnitsOnlyIfItChoseAMasterForThem() {
        assertThat(CustomerTenant.hasMasteredUnits(tenant(Map.of("customer", "cdp"))))
                .isFalse();
        assertThat(CustomerTenant.hasMasteredUnits(tenant(Map.of("business-unit", "erp"))))
                .isTrue();
    }

    private static Tenant with(Map<String, String> masters, Map<String, String> settings) {
        return BoundSections.with(tenant(masters), BoundSections.entry(ImportSettings.SECTION, settings));
    }

    private static Tenant tenant(Map<String, String> masters) {
        return new Tenant(new TenantId("acme"), Map.of("masters", masters));
    }
}
