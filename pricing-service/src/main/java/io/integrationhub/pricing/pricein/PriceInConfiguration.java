package io.integrationhub.pricing.pricein;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.pricing.PriceInFlow;
import io.integrationhub.pricing.ledger.Deliveries;
import io.integrationhub.pricing.settings.PricingSettings;
import io.integrationhub.run.RunSources;
import io.integrationhub.system.TenantMappings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what takes prices in. */
@Configuration(proxyBeanMethods = false)
class PriceInConfiguration {

    @Bean
    PriceReportReader priceReportReader(TenantMappings inboundMapping) {
        return new PriceReportReader(inboundMapping);
    }

    @Bean
    RunSources priceSources(Deliveries deliveries, PriceReportReader reader) {
        return (tenant, source, document) -> deliveries
                .find(tenant.id(), document)
                .map(delivery -> new PriceRunSource(tenant, delivery, deliveries, reader))
                .orElseThrow(() -> new PermanentFault(
                        PriceReportFault.PRICE_DELIVERY_UNKNOWN,
                        "there is no complete delivery with this name; it may have been deleted"));
    }

    @Bean
    PeriodicJob priceDeliveryJob(PriceInFlow flow) {
        return new DeliveryJob(flow);
    }

    @Bean
    PeriodicJob.Provider priceFiles(PriceInFlow flow, PriceReportReader reader, InstantSource clock) {
        return PricingSettings.INBOUND_FILES.jobs(new PriceFileConsumer(flow, reader), clock);
    }
}
