package io.integrationhub.orderexport.ledger;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.claim.ResourceClaims;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that the replicas of a service share. */
public final class LedgerDatabase {

    private final JdbcClient jdbc;

    /** A new database with the service's tables. */
    public LedgerDatabase() {
        DriverManagerDataSource database =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub", "classpath:db/order-export")
                .load()
                .migrate();
        this.jdbc = JdbcClient.create(database);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The ledger of another replica. */
    public ExportLedger ledger() {
        return new JdbcExportLedger(jdbc, new ResourceClaims(jdbc, 10));
    }

    /** All leases are over. */
    public void endLeases() {
        jdbc.sql("update resource_claim set claimed_until = now() - interval '1 second'")
                .update();
    }

    /** Forgets all orders. */
    public void clear() {
        jdbc.sql("delete from resource_claim").update();
        jdbc.sql("delete from order_export").update();
    }
}
