package io.integrationhub.customersync.account;

import com.commercetools.api.models.business_unit.BusinessUnit;
import com.commercetools.api.models.customer.Customer;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.customersync.settings.ExportSettings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter of the port and the sweeps. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Accounts accounts(Commercetools commercetools) {
        return new SdkAccounts(commercetools);
    }

    @Bean
    Sweep<Customer> customerSweep(Commercetools commercetools, ProfileLedger ledger, Tenants tenants) {
        return new CustomerSweep(commercetools, ledger, tenants);
    }

    @Bean
    Sweep<BusinessUnit> businessUnitSweep(Commercetools commercetools, ProfileLedger ledger, Tenants tenants) {
        return new BusinessUnitSweep(commercetools, ledger, tenants);
    }

    @Bean
    TenantRequirement customerRequirement() {
        return new TenantRequirement(ExportSettings::exports, Set.of("customer"), Set.of("view_orders"));
    }

    @Bean
    TenantRequirement businessUnitRequirement() {
        return new TenantRequirement(
                tenant -> ExportSettings.exports(tenant)
                        && ExportSettings.of(tenant).businessUnits(),
                Set.of("business-unit"),
                Set.of("view_business_units"));
    }
}
