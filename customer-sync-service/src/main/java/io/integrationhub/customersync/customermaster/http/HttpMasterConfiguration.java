package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.customersync.customermaster.BusinessUnitMaster;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.customermaster.UnitRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(Mappings compiler) {
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (CustomerTenant.isMastered(tenant)) {
                checkPath("find-path", settings.findPath(), "{number}", findings);
                checkList(tenant, settings, compiler, findings);
            }
            if (CustomerTenant.hasMasteredUnits(tenant)) {
                checkPath("business-unit-path", settings.businessUnitPath(), "{key}", findings);
            }
        });
    }

    @Bean
    CustomerRecords customerRecords(Mappings compiler, InstantSource clock) {
        return CustomerRecords.of(compiler, clock);
    }

    @Bean
    UnitRecords unitRecords(Mappings compiler, InstantSource clock) {
        return UnitRecords.of(compiler, clock);
    }

    @Bean
    CustomerMaster httpCustomerMaster(SystemClients systems, CustomerRecords customers, Mappings compiler) {
        CustomerList list = new CustomerList(systems, customers, HttpMasterSettings.listMapping(compiler));
        return new HttpCustomerMaster(systems, customers, list);
    }

    @Bean
    BusinessUnitMaster httpBusinessUnitMaster(SystemClients systems, UnitRecords units) {
        return new HttpBusinessUnitMaster(systems, units);
    }

    private static void checkList(Tenant tenant, HttpMasterSettings settings, Mappings compiler, Findings findings) {
        if (!settings.listPath().isEmpty()) {
            checkPath("list-path", settings.listPath(), "{cursor}", findings);
            HttpMasterSettings.listMapping(compiler).check(tenant, findings);
        }
    }

    private static void checkPath(String setting, String path, String part, Findings findings) {
        if (!path.startsWith("/") || !path.contains(part)) {
            findings.add(
                    HttpMasterSettings.NAME + "." + setting, "'" + path + "' must start with '/' and contain " + part);
        }
    }
}
