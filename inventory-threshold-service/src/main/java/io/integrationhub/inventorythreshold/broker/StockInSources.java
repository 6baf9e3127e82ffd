package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.StockInFlow;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.poll.Source;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds what brings stock in by itself. */
@Configuration(proxyBeanMethods = false)
class StockInSources {

    @Bean
    Source.Provider dueEntries(
            Tenants tenants, StockInFlow flow, WordLedger words, FeedLedger feeds, InstantSource clock) {
        return new DueEntries(tenants, flow, words, feeds, clock);
    }

    @Bean
    static TenantSection<StockFileSettings> stockFileSection() {
        return StockFileSettings.SECTION.checkedBy(new StockFileChecks());
    }

    @Bean
    Source.Provider stockFolders(Tenants tenants, RecordPublisher publisher, InstantSource clock) {
        return new StockFolders(tenants, publisher, clock);
    }
}
