package io.integrationhub.customersync.export;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.claim.ResourceClaims;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the tables of the service. */
public final class ExportDatabase {

    private final JdbcClient jdbc;

    public ExportDatabase() {
        DriverManagerDataSource database =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub", "classpath:db/customer-sync")
                .load()
                .migrate();
        this.jdbc = JdbcClient.create(database);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** The ledger of another replica. */
    public ProfileLedger ledger() {
        return new JdbcProfileLedger(jdbc, new ResourceClaims(jdbc, 10));
    }

    public PendingProfiles pending() {
        return new JdbcPendingProfiles(jdbc);
    }

    /** All leases are over. */
    public void endLeases() {
        jdbc.sql("update resource_claim set claimed_until = now() - interval '1 second'")
                .update();
    }

    /** The rows of all tables as text. */
    public List<String> textOfAllTables() {
        return jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list().stream()
                .flatMap(table ->
                        jdbc.sql("select to_jsonb(r)::text from " + table + " r").query(String.class).list().stream())
                .toList();
    }

    /** Removes everything. */
    public void clear() {
        jdbc.sql("""
                truncate resource_claim, profile_pending, profile_export, order_activity, erased_identity, erasure,
                erasure_step
                """).update();
        jdbc.sql("truncate customer_link, waiting_record, waiting_reference").update();
    }
}
