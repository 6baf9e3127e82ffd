package io.integrationhub.run.endpoint;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.run.Runs;
import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.ItemTable;
import io.integrationhub.run.store.RunTable;
import io.integrationhub.run.work.RunOperations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the endpoint. */
@AutoConfiguration(afterName = "io.integrationhub.run.work.RunAutoConfiguration")
class RunEndpointAutoConfiguration {

    @Bean
    RunsEndpoint runsEndpoint(JdbcClient jdbc, RunOperations operations, Runs runs, Tenants tenants) {
        RunLists lists = new RunLists(new RunTable(jdbc), new ItemTable(jdbc), new FindingTable(jdbc));
        return new RunsEndpoint(lists, operations, runs, tenants);
    }
}
