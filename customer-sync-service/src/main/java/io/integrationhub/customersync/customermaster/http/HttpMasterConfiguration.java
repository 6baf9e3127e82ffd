package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.customermaster.UnitRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection() {
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (CustomerTenant.isMastered(tenant)) {
                checkPath(settings.findPath(), findings);
            }
        });
    }

    @Bean
    CustomerRecords customerRecords(Mappings compiler) {
        return CustomerRecords.of(compiler);
    }

    @Bean
    UnitRecords unitRecords(Mappings compiler) {
        return UnitRecords.of(compiler);
    }

    @Bean
    CustomerMaster httpCustomerMaster(SystemClients systems, CustomerRecords customers) {
        return new HttpCustomerMaster(systems, customers);
    }

    private static void checkPath(String path, Findings findings) {
        if (!path.startsWith("/") || !path.contains("{number}")) {
            findings.add(
                    HttpMasterSettings.NAME + ".find-path",
                    "'" + path + "' must start with '/' and contain {number}, for example /api/customers/{number}");
        }
    }
}
