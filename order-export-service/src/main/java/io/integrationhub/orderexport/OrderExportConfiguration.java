package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ProgressLedger;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class OrderExportConfiguration {

    @Bean
    static TenantSection<OrderExportSettings> orderExportSection() {
        return OrderExportSettings.SECTION;
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    OrderExportFlow orderExportFlow(Orders orders, ExportLedger ledger, OrderMaster master, OrderEvents events) {
        return new OrderExportFlow(orders, ledger, master, events);
    }

    @Bean
    OrderProgressFlow orderProgressFlow(
            Orders orders, ProgressLedger progressLedger, ExportLedger exportLedger, OrderEvents events) {
        return new OrderProgressFlow(orders, progressLedger, exportLedger, events);
    }
}
