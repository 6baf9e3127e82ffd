package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.commercetools.OrderHistory;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ProgressLedger;
import io.integrationhub.orderexport.ledger.ReturnLedger;
import io.integrationhub.orderexport.ordercopy.CopyMappings;
import io.integrationhub.orderexport.ordercopy.OrderCopies;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class OrderExportConfiguration {

    @Bean
    static TenantMappings inboundMapping(Mappings compiler) {
        return TenantMappings.of(
                OrderExportSettings.SECTION, "inbound-mapping", OrderExportSettings::inboundMapping, compiler);
    }

    @Bean
    static TenantSection<OrderExportSettings> orderExportSection(
            TenantMappings inboundMapping, CopyMappings copyMappings, Mappings compiler) {
        TenantMappings historyMapping = OrderExportSettings.historyMapping(compiler);
        return OrderExportSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            OrderExportSettings.SECTION.check().check(tenant, settings, findings);
            copyMappings.check(tenant, findings);
            historyMapping.check(tenant, findings);
            OrderExportSettings.HISTORY_FILES.check(settings.historyFiles(), findings);
            if (OrderExportSettings.exports(tenant)) {
                inboundMapping.check(tenant, findings);
                OrderExportSettings.INBOUND_FILES.check(settings.inboundFiles(), findings);
            }
        });
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    OrderExportFlow orderExportFlow(
            Orders orders,
            ExportLedger ledger,
            AdapterPerTenant<Adapter, OrderMaster> orderMasters,
            OrderEvents events) {
        return new OrderExportFlow(orders, ledger, orderMasters, events);
    }

    @Bean
    OrderHistoryFlow orderHistoryFlow(OrderHistory history) {
        return new OrderHistoryFlow(history);
    }

    @Bean
    OrderCopyFlow orderCopyFlow(Orders orders, CopyLedger ledger, OrderCopies copies) {
        return new OrderCopyFlow(orders, ledger, copies);
    }

    @Bean
    OrderReturnFlow orderReturnFlow(
            Orders orders,
            ExportLedger exportLedger,
            ReturnLedger ledger,
            AdapterPerTenant<Adapter, OrderMaster> orderMasters) {
        return new OrderReturnFlow(orders, exportLedger, ledger, orderMasters);
    }

    @Bean
    OrderProgressFlow orderProgressFlow(
            Orders orders, ProgressLedger progressLedger, ExportLedger exportLedger, OrderEvents events) {
        return new OrderProgressFlow(orders, progressLedger, exportLedger, events);
    }
}
