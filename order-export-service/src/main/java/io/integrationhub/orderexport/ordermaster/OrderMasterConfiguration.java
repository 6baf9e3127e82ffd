package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.AdapterPerTenant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapters behind the port. */
@Configuration(proxyBeanMethods = false)
class OrderMasterConfiguration {

    @Bean
    AdapterPerTenant<Adapter, OrderMaster> orderMasters(List<OrderMasterAdapter> adapters) {
        return AdapterPerTenant.of(
                adapters,
                OrderMasterAdapter::adapter,
                tenant -> tenant.section(OrderExportSettings.SECTION).adapter());
    }
}
