package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.system.poll.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reconciliation with the master. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    @Bean
    ReconciliationFlow reconciliationFlow(
            InventoryMaster master,
            ReconciliationFlow.Ledgers ledgers,
            InventoryEntryWriter writer,
            InstantSource clock) {
        return new ReconciliationFlow(master, ledgers, writer, clock);
    }

    @Bean
    ReconciliationFlow.Ledgers reconciliationLedgers(
            DiscrepancyLedger discrepancies, HoldLedger holds, ReportedStockLedger reported) {
        return new ReconciliationFlow.Ledgers(discrepancies, holds, reported);
    }

    @Bean
    Source.Provider stockReconciliation(
            Tenants tenants,
            ReconciliationFlow flow,
            DiscrepancyLedger ledger,
            InstantSource clock,
            MeterRegistry meters) {
        return new ReconciliationJob(tenants, flow, ledger, clock, meters);
    }

    @Bean
    StockEndpoint stockEndpoint(ReconciliationFlow flow, DiscrepancyLedger ledger, Tenants tenants) {
        return new StockEndpoint(flow, ledger, tenants);
    }
}
