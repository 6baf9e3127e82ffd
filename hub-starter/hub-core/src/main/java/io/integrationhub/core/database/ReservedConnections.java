package io.integrationhub.core.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Gives {@link LiveWork} the connections that are reserved for it, and all other work those of the main pool. */
final class ReservedConnections extends AbstractRoutingDataSource {

    private final HikariDataSource reserved;

    private ReservedConnections(HikariDataSource main, HikariDataSource reserved) {
        this.reserved = reserved;
        setDefaultTargetDataSource(main);
        setTargetDataSources(Map.of(true, reserved));
        initialize();
    }

    /** Adds reserved connections to a pool. They are opened when they are first needed. */
    static ReservedConnections besides(HikariDataSource main, LiveConnectionSettings settings) {
        HikariDataSource reserved = new HikariDataSource();
        main.copyStateTo(reserved);
        reserved.setPoolName(Objects.requireNonNullElse(main.getPoolName(), "HikariPool") + "-live");
        reserved.setMaximumPoolSize(settings.maxConnections());
        reserved.setMinimumIdle(1);
        reserved.setConnectionTimeout(settings.connectionTimeout().toMillis());
        return new ReservedConnections(main, reserved);
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return LiveWork.isInProgress();
    }

    /** Measures the reserved connections as {@code hikaricp.connections}, like Spring Boot the main pool. */
    void bindTo(MeterRegistry meters) {
        if (reserved.getMetricsTrackerFactory() == null && reserved.getMetricRegistry() == null) {
            reserved.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        }
    }

    void close() {
        reserved.close();
    }
}
