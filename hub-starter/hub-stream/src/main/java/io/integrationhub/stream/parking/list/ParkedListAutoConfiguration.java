package io.integrationhub.stream.parking.list;

import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.stream.broker.BrokerConnection;
import io.integrationhub.stream.broker.RecordLookup;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Configures the list of parked records and the consumer that fills it. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty(name = "hub.parked.list-enabled", matchIfMissing = true)
@EnableConfigurationProperties(ParkedProperties.class)
public class ParkedListAutoConfiguration {

    private static final Duration DEPTH_INTERVAL = Duration.ofSeconds(15);
    private static final Duration REPLAY_INTERVAL = Duration.ofMinutes(1);
    private static final Duration SUPERSEDED_INTERVAL = Duration.ofSeconds(5);
    private static final Duration RETENTION_INTERVAL = Duration.ofHours(1);

    private final String service;
    private final InstantSource clock;

    ParkedListAutoConfiguration(@Value("${hub.service:hub}") String service, ObjectProvider<InstantSource> clock) {
        this.service = service;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @Bean
    ParkedStore hubParkedStore(JdbcClient jdbc, JsonMapper json) {
        return new ParkedStore(jdbc, json);
    }

    @Bean
    ParkedProjection hubParkedProjection(ParkedStore store) {
        return new ParkedProjection(store, service, clock);
    }

    @Bean
    ParkedList hubParkedRecords(ParkedStore store, BrokerConnection broker, RecordLookup lookup, JsonMapper json) {
        return new ParkedList(store, new Replay(broker, lookup, service), new Redaction(json), clock);
    }

    @Bean
    @ConditionalOnProperty("hub.parked.auto-replay-enabled")
    ServiceJob automaticReplayJob(ParkedList parked, ParkedProperties properties) {
        AutomaticReplay replay = new AutomaticReplay(parked, properties, service, clock);
        return ServiceJob.exclusive("automatic-replay", REPLAY_INTERVAL, replay::run);
    }

    @Bean
    ServiceJob interruptedReplaysJob(ParkedList parked) {
        return ServiceJob.exclusive("interrupted-replays", REPLAY_INTERVAL, () -> parked.resume(service));
    }

    /** Looks the dispatchers up late: their handlers may need the list, and they notify it. */
    @Bean
    SupersededRecords supersededRecords(ParkedStore store, ObjectProvider<Dispatchers> dispatchers) {
        Supplier<Set<String>> doorbells = SingletonSupplier.of(() -> dispatchers.stream()
                .flatMap(all -> all.all().stream())
                .filter(KeyedDispatcher::isDoorbell)
                .map(dispatcher -> dispatcher.source().inlet().name())
                .collect(Collectors.toUnmodifiableSet()));
        return new SupersededRecords(store, doorbells, service, clock);
    }

    @Bean
    ServiceJob supersededRecordsJob(SupersededRecords superseded) {
        return ServiceJob.onEachReplica("superseded-records", SUPERSEDED_INTERVAL, superseded::update);
    }

    @Bean
    ServiceJob parkedRetentionJob(ParkedStore store, ParkedProperties properties) {
        return ServiceJob.exclusive(
                "parked-retention",
                RETENTION_INTERVAL,
                () -> store.deleteEnded(clock.instant().minus(properties.retention())));
    }

    @Bean
    ServiceJob parkedDepthJob(ParkedStore store, MeterRegistry meters) {
        ParkedDepthGauge depth = new ParkedDepthGauge(store, meters);
        return ServiceJob.onEachReplica("parked-depth", DEPTH_INTERVAL, depth::measure);
    }
}
