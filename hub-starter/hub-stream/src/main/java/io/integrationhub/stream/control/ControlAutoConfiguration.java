package io.integrationhub.stream.control;

import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.stream.broker.RecordLookup;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.flow.Flows;
import io.integrationhub.stream.growth.PartitionGrowth;
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

/** Configures the control of flows: pauses, lag and metrics. */
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
    ServiceJob flowLagJob(LagMonitor lags) {
        return ServiceJob.onEachReplica("flow-lag", LAG_INTERVAL, lags::measure);
    }

    @Bean
    FlowControl hubFlows(
            Dispatchers dispatchers,
            JdbcClient jdbc,
            LagMonitor lags,
            PartitionGrowth growth,
            ObjectProvider<InstantSource> clock) {
        return new FlowControl(
                dispatchers, new PauseStore(jdbc), lags, growth, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    ServiceJob flowPausesJob(FlowControl flows) {
        return ServiceJob.onEachReplica("flow-pauses", PAUSE_INTERVAL, flows::synchronize);
    }

    @Bean
    StreamMetrics hubStreamMetrics(MeterRegistry meters, ObjectProvider<InstantSource> clock) {
        return new StreamMetrics(meters, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    FlowGauges hubFlowGauges(StreamMetrics metrics, Dispatchers dispatchers, LagMonitor lags) {
        return new FlowGauges(metrics, dispatchers, lags);
    }

    @Bean
    ServiceJob flowGaugesJob(FlowGauges gauges) {
        return ServiceJob.onEachReplica("flow-gauges", PAUSE_INTERVAL, gauges::updatePauses);
    }

    @Bean
    FlowsEndpoint hubFlowsEndpoint(Flows flows) {
        return new FlowsEndpoint(flows);
    }
}
