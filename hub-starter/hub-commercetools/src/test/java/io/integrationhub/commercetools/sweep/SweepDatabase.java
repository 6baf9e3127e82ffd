package io.integrationhub.commercetools.sweep;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the hub's tables. */
final class SweepDatabase {

    private SweepDatabase() {}

    static JdbcClient create() {
        DriverManagerDataSource database =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
        return JdbcClient.create(database);
    }
}
