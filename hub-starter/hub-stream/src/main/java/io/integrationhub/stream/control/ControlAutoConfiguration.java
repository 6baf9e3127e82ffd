package io.integrationhub.stream.control;

import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.stream.broker.RecordLookup;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.growth.PartitionGrowth;
import io.integrationhub.stream.inlet.Inlets;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the control of inlets: pauses, lag and metrics. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class})
class ControlAutoConfiguration {

    private static final Duration PAUSE_INTERVAL = Duration.ofSeconds(5);
    private static final Duration LAG_INTERVAL = Duration.ofSeconds(15);

    @Bean
    ConsumerGroupOffsets hubConsumerGroupOffsets(KafkaProperties kafka, RecordLookup records) {
        return new ConsumerGroupOffsets(kafka.buildAdminProperties(), records);
    }

    @Bean
    LagMonitor hubLagMonitor(Dispatchers dispatchers, ConsumerGroupOffsets offsets) {
        return new LagMonitor(dispatchers, offsets);
    }

    @Bean
    ServiceJob inletLagJob(LagMonitor lags) {
        return ServiceJob.onEachReplica("inlet-lag", LAG_INTERVAL, lags::measure);
    }

    @Bean
    InletControl inletControl(
            Dispatchers dispatchers,
            JdbcClient jdbc,
            LagMonitor lags,
            PartitionGrowth growth,
            ObjectProvider<InstantSource> clock) {
        return new InletControl(
                dispatchers, new PauseStore(jdbc), lags, growth, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    ServiceJob inletPausesJob(InletControl inlets) {
        return ServiceJob.onEachReplica("inlet-pauses", PAUSE_INTERVAL, inlets::synchronize);
    }

    @Bean
    StreamMetrics hubStreamMetrics(MeterRegistry meters, ObjectProvider<InstantSource> clock) {
        return new StreamMetrics(meters, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    InletGauges hubFlowGauges(StreamMetrics metrics, Dispatchers dispatchers, LagMonitor lags) {
        return new InletGauges(metrics, dispatchers, lags);
    }

    @Bean
    ServiceJob flowGaugesJob(InletGauges gauges) {
        return ServiceJob.onEachReplica("inlet-gauges", PAUSE_INTERVAL, gauges::updatePauses);
    }

    @Bean
    InletsEndpoint hubInletsEndpoint(Inlets inlets) {
        return new InletsEndpoint(inlets);
    }
}
