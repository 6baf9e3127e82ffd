package io.integrationhub.inventorythreshold.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
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
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledgers on an empty database of their own. */
public final class TestLedgers implements AutoCloseable {

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcClient jdbc;

    public TestLedgers() {
        database.setJdbcUrl(EmbeddedDatabase.shared().newDatabase());
        database.setUsername(EmbeddedDatabase.USER);
        database.setMaximumPoolSize(8);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/inventory-threshold")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    public HoldLedger holds() {
        return new JdbcHoldLedger(jdbc, transactions());
    }

    public ReportedStockLedger words() {
        return new JdbcReportedStockLedger(jdbc, transactions());
    }

    public EntryLedger entries() {
        return new JdbcEntryLedger(jdbc, transactions());
    }

    public FeedLedger feeds() {
        return new JdbcFeedLedger(jdbc, transactions());
    }

    public DesiredEntries targets() {
        return new DesiredEntries(holds(), entries());
    }

    /** So much time passes for all that is written down. */
    public void pass(Duration time) {
        long seconds = time.toSeconds();
        jdbc.sql("update stock_position set show_at = show_at - :seconds * interval '1 second'")
                .param("seconds", seconds)
                .update();
        jdbc.sql("update stock_order set taken_at = taken_at - :seconds * interval '1 second'")
                .param("seconds", seconds)
                .update();
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    public ReservationLedger reservations() {
        return new JdbcReservationLedger(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    public DiscrepancyLedger drifts() {
        return new JdbcDiscrepancyLedger(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    public StockEventLedger crossings() {
        return new JdbcStockEventLedger(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    /** Whatever is to be told later is to be told now. */
    public void hurry() {
        jdbc.sql("update stock_reservation set due_at = now() where next is not null")
                .update();
    }

    /** The time of an order's reservation is up. */
    public void expire(OrderId order) {
        jdbc.sql("update stock_reservation set expires_at = now() where order_id = :order")
                .param("order", order.value())
                .update();
    }

    @Override
    public void close() {
        database.close();
    }
}
