package io.integrationhub.catalogsync.broker;

import io.integrationhub.catalogsync.CatalogImportFlow;
import io.integrationhub.catalogsync.settings.CatalogSettings;
import io.integrationhub.catalogsync.source.akeneo.AkeneoReader;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.run.Runs;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what receives deliveries. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    PeriodicJob.Provider catalogFiles(CatalogImportFlow flow, InstantSource clock) {
        return CatalogSettings.INBOUND_FILES.jobs(new CatalogFileConsumer(flow), clock);
    }

    @Bean
    PeriodicJob akeneoJob(AkeneoReader akeneo, Runs runs) {
        return new AkeneoJob(akeneo, runs);
    }
}
