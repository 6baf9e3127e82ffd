package io.integrationhub.orderexport.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.OrderHistoryFlow;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reader of reports and the jobs that look for files with reports. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    ReportReader reportReader(TenantMappings inboundMapping, InstantSource clock) {
        return new ReportReader(
                new DocumentReader<>(inboundMapping, ReportJson.class, OrderMessageFault.ORDER_REPORT_MALFORMED),
                clock);
    }

    @Bean
    DocumentReader<HistoryJson> historyReader(Mappings compiler) {
        return new DocumentReader<>(
                OrderExportSettings.historyMapping(compiler),
                HistoryJson.class,
                OrderMessageFault.ORDER_HISTORY_MALFORMED);
    }

    @Bean
    RecordHandler orderHistoryHandler(
            OrderHistoryFlow flow, DocumentReader<HistoryJson> historyReader, Tenants tenants) {
        return new OrderHistoryHandler(flow, historyReader, tenants);
    }

    @Bean
    PeriodicJob.Provider historyFiles(
            DocumentReader<HistoryJson> historyReader, RecordPublisher publisher, InstantSource clock) {
        return OrderExportSettings.HISTORY_FILES.jobs(new HistoryFileConsumer(historyReader, publisher), clock);
    }

    @Bean
    PeriodicJob.Provider reportFiles(ReportReader reports, RecordPublisher publisher, InstantSource clock) {
        return OrderExportSettings.INBOUND_FILES.jobs(new ReportFileConsumer(reports, publisher), clock);
    }
}
