package io.integrationhub.customersync.ledger.jdbc;

import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.ResyncRuns;
import io.integrationhub.customersync.ledger.UnitLinks;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.stream.claim.ResourceClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the ledgers. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    CustomerLinks customerLinks(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcCustomerLinks(jdbc, claims);
    }

    @Bean
    WaitingRecords<Customer> waitingCustomers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcWaitingRecords<>(jdbc, new TransactionTemplate(transactions), "customer", Customer.class);
    }

    @Bean
    UnitLinks unitLinks(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcUnitLinks(jdbc, claims);
    }

    @Bean
    WaitingRecords<BusinessUnit> waitingUnits(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcWaitingRecords<>(
                jdbc, new TransactionTemplate(transactions), "business-unit", BusinessUnit.class);
    }

    @Bean
    ResyncRuns resyncRuns(JdbcClient jdbc) {
        return new JdbcResyncRuns(jdbc);
    }
}
