package io.integrationhub.commercetools.sweep;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the hub's tables. */
final class SweepDatabase {

    private SweepDatabase() {}

    static DataSource create() {
        DriverManagerDataSource database =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
        return database;
    }
}
