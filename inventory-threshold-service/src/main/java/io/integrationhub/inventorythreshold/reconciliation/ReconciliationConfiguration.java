package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reconciliation with the master. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    @Bean
    MasterStock masterStock(InventoryMaster master, InstantSource clock) {
        return new MasterStock(master, clock);
    }

    @Bean
    StockComparison stockComparison(MasterStock master, HoldLedger holds, DiscrepancyLedger discrepancies) {
        return new StockComparison(master, holds, discrepancies);
    }

    @Bean
    StockRepair stockRepair(
            MasterStock master,
            ReportedStockLedger reportedStock,
            InventoryEntryWriter writer,
            DiscrepancyLedger discrepancies) {
        return new StockRepair(master, reportedStock, writer, discrepancies);
    }

    @Bean
    ReconciliationFlow reconciliationFlow(
            StockComparison comparison, DiscrepancyLedger discrepancies, StockRepair repair) {
        return new ReconciliationFlow(comparison, discrepancies, repair);
    }

    @Bean
    PeriodicJob reconciliationJob(ReconciliationFlow flow, MeterRegistry meters) {
        return new ReconciliationJob(flow, meters);
    }

    @Bean
    StockEndpoint stockEndpoint(
            StockComparison comparison, StockRepair repair, DiscrepancyLedger discrepancies, Tenants tenants) {
        return new StockEndpoint(comparison, repair, discrepancies, tenants);
    }
}
