package io.integrationhub.emailnotifier;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the tables of this service and of the hub. */
public final class SampleDatabase {

    private SampleDatabase() {}

    public static JdbcClient migrated() {
        DriverManagerDataSource source =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");
        Flyway.configure()
                .dataSource(source)
                .outOfOrder(true)
                .locations("classpath:db/hub", "classpath:db/email-notifier")
                .load()
                .migrate();
        return JdbcClient.create(source);
    }
}
