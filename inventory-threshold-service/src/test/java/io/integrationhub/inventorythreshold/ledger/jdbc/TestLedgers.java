package io.integrationhub.inventorythreshold.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledgers on one database for all tests of the module; tests stay apart by using tenants of their own. */
public final class TestLedgers {

    private static final class Shared {
        private static final TestLedgers LEDGERS = new TestLedgers();
    }

    private final JdbcClient jdbc;
    private final PositionRows positions;

    private final HikariDataSource database;

    private TestLedgers() {
        this(migrated(), UnaryOperator.identity());
    }

    private TestLedgers(HikariDataSource database, UnaryOperator<DataSource> seen) {
        this.database = database;
        DataSource source = seen.apply(database);
        jdbc = JdbcClient.create(source);
        positions = new PositionRows(jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    private static HikariDataSource migrated() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(EmbeddedDatabase.shared().newDatabase());
        database.setUsername(EmbeddedDatabase.USER);
        database.setMaximumPoolSize(8);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/inventory-threshold")
                .load()
                .migrate();
        return database;
    }

    public static TestLedgers shared() {
        return Shared.LEDGERS;
    }

    /** The same ledgers, whose statements are counted. */
    public static TestLedgers counted(StatementCount count) {
        return new TestLedgers(Shared.LEDGERS.database, count::of);
    }

    public HoldLedger holds() {
        return new JdbcHoldLedger(positions);
    }

    public ReportedStockLedger reportedStock() {
        return new JdbcReportedStockLedger(positions);
    }

    public EntryLedger entries() {
        return new JdbcEntryLedger(positions);
    }

    public FeedLedger feeds() {
        return new JdbcFeedLedger(positions);
    }

    /** Deletes a tenant's feeds, whatever their age, and returns their number. */
    public int deleteFeeds(TenantId tenant) {
        return LedgerConfiguration.feedDeletion(jdbc).delete(tenant, Duration.ofMinutes(-1), 10);
    }

    public DesiredEntries desiredEntries() {
        return new DesiredEntries(holds(), entries());
    }

    public ReservationLedger reservations() {
        return new JdbcReservationLedger(positions);
    }

    public DiscrepancyLedger discrepancies() {
        return new JdbcDiscrepancyLedger(positions);
    }

    public StockEventLedger events() {
        return new JdbcStockEventLedger(positions);
    }

    /** The number of positions that are recorded for a tenant. */
    public long positions(TenantId tenant) {
        return positions
                .statement("select count(*) from stock_position where tenant = :tenant", tenant)
                .query(Long.class)
                .single();
    }

    /** Lets time pass for a tenant's pending entries and held orders. */
    public void advance(TenantId tenant, Duration time) {
        update("update stock_position set write_due_at = write_due_at - :time where tenant = :tenant", tenant, time);
        update("update stock_order set held_at = held_at - :time where tenant = :tenant", tenant, time);
    }

    private void update(String sql, TenantId tenant, Duration time) {
        jdbc.sql(sql.replace(":time", ":seconds * interval '1 second'"))
                .param("tenant", tenant.value())
                .param("seconds", time.toSeconds())
                .update();
    }

    /** Makes all pending actions of a tenant's reservations due. */
    public void makeActionsDue(TenantId tenant) {
        positions
                .statement(
                        "update stock_reservation set due_at = now() where tenant = :tenant and pending_action is not null",
                        tenant)
                .update();
    }

    /** Lets the reservation of an order expire. */
    public void expireReservation(TenantId tenant, OrderId order) {
        positions
                .statement(
                        "update stock_reservation set expires_at = now() where tenant = :tenant and order_id = :order",
                        tenant)
                .param("order", order.value())
                .update();
    }
}
