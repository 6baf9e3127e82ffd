package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.type.ResourceTypeId;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.commercetools.provisioning.HubType;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the service reads and writes in commercetools. */
@Configuration(proxyBeanMethods = false)
class CommercetoolsConfiguration {

    @Bean
    Customers customers(Commercetools commercetools) {
        return new SdkCustomers(
                commercetools,
                Provisioning.fieldsOn(
                        ResourceTypeId.CUSTOMER, commercetools, CommercetoolsConfiguration::typeOfCustomers));
    }

    @Bean
    BusinessUnits businessUnits(Commercetools commercetools) {
        return new SdkBusinessUnits(
                commercetools,
                Provisioning.fieldsOn(
                        ResourceTypeId.BUSINESS_UNIT, commercetools, CommercetoolsConfiguration::typeOfUnits));
    }

    @Bean
    TenantRequirement unitRequirement() {
        return new TenantRequirement(
                CustomerTenant::hasMasteredUnits, Set.of(), Set.of("manage_business_units", "view_associate_roles"));
    }

    private static HubType typeOfUnits(Tenant tenant) {
        ImportSettings settings = ImportSettings.of(tenant);
        return CustomFieldDefinitions.type(settings.businessUnitType(), settings.businessUnitFields());
    }

    private static HubType typeOfCustomers(Tenant tenant) {
        ImportSettings settings = ImportSettings.of(tenant);
        return CustomFieldDefinitions.type(settings.customType(), settings.customFieldsOfCustomers());
    }
}
