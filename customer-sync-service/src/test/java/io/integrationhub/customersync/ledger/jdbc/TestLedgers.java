package io.integrationhub.customersync.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.claim.ResourceClaims;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledgers on one database for all tests of the module; tests stay apart by using tenants of their own. */
final class TestLedgers {

    private static final class Shared {
        private static final TestLedgers LEDGERS = new TestLedgers();
    }

    private final JdbcClient jdbc;
    private final ResourceClaims claims;
    private final TransactionTemplate transactions;

    private TestLedgers() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(EmbeddedDatabase.shared().newDatabase());
        database.setUsername(EmbeddedDatabase.USER);
        database.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub", "classpath:db/customer-sync")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        claims = new ResourceClaims(jdbc, 10);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    static TestLedgers shared() {
        return Shared.LEDGERS;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    CustomerLinks links() {
        return new JdbcCustomerLinks(jdbc, claims);
    }

    WaitingRecords<BusinessUnit> waitingUnits() {
        return new JdbcWaitingRecords<>(jdbc, transactions, "business-unit", BusinessUnit.class);
    }

    WaitingRecords<Customer> waitingCustomers() {
        return new JdbcWaitingRecords<>(jdbc, transactions, "customer", Customer.class);
    }
}
