package io.integrationhub.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
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
        reserved.setPoolName(main.getPoolName() + "-live");
        reserved.setMaximumPoolSize(settings.maxConnections());
        reserved.setMinimumIdle(1);
        reserved.setConnectionTimeout(settings.connectionTimeout().toMillis());
        return new ReservedConnections(main, reserved);
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return LiveWork.isInProgress();
    }

    void close() {
        reserved.close();
    }
}
