package io.integrationhub.stream.growth;

import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.stream.RecordHandler;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** Configures what happens when partitions are added to a topic. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class GrowthAutoConfiguration {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    /**
     * Inlets for which the order is of no importance: a parked record and a step stand for themselves, and
     * commercetools sets no keys.
     */
    private static final Set<String> UNORDERED = Set.of("parked", "journal", "commercetools-relay");

    /** Looks the handlers up late: they may need what controls the inlets. */
    @Bean
    PartitionGrowth partitionGrowth(JdbcClient jdbc, ObjectProvider<RecordHandler> handlers) {
        Supplier<Set<String>> ordered = SingletonSupplier.of(() -> handlers.stream()
                .filter(handler -> !handler.isDoorbell())
                .map(RecordHandler::inlet)
                .filter(inlet -> !UNORDERED.contains(inlet))
                .collect(Collectors.toUnmodifiableSet()));
        return new PartitionGrowth(
                new PartitionCounts(jdbc),
                source -> ordered.get().contains(source.inlet().name()));
    }

    @Bean
    ServiceJob partitionGrowthJob(PartitionGrowth growth) {
        return ServiceJob.onEachReplica("partition-growth", INTERVAL, growth::synchronize);
    }
}
