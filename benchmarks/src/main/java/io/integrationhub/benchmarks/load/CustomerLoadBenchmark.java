package io.integrationhub.benchmarks.load;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings many customers into commercetools four times, and counts requests and time. */
public final class CustomerLoadBenchmark {

    private static final String PROJECT = "acme-shop";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    /** One customer in twenty changes, as in the measurements of commercetools-sync-java. */
    private static final int CHANGED_EVERY = 20;

    private CustomerLoadBenchmark() {}

    /**
     * A run over all customers.
     *
     * @param syncJava requests and time of commercetools-sync-java 10.5.0 for 2,000 customers
     */
    private record Result(String run, long reads, long writes, Duration time, String syncJava) {

        String line() {
            return "%-24s %8d %8d %9.1f   %s%n".formatted(run, reads, writes, time.toMillis() / 1000.0, syncJava);
        }

        String csv() {
            return "%s,%d,%d,%d".formatted(run, reads, writes, time.toMillis());
        }
    }

    /** Measures, prints the table, and writes it to {@code target/customer-load.csv}. */
    public static void run(Arguments arguments) throws Exception {
        int customers = arguments.number("customers", 2_000);
        Duration latency = Duration.ofMillis(arguments.number("latency", 50));
        System.out.printf("%d customers, latency %d ms, 50 requests in flight%n", customers, latency.toMillis());
        List<Result> results = new ArrayList<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedDatabase database = EmbeddedDatabase.start();
                CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0)) {
            commercetools.createProject(PROJECT, "shop", "secret", List.of("manage_project"));
            commercetools.faults().add(ApiFault.latency(latency));
            String url = database.newDatabase();
            List<String> settings = settings(
                    broker.bootstrapServers(), url, commercetools.baseUrl().toString());
            Program program = Program.of(CustomerService.class, settings.toArray(String[]::new))
                    .withJvmOptions("-XX:TieredStopAtLevel=4", "-Xmx512m");
            try (ChildJvm service = ChildJvm.start(program, line -> line.startsWith(CustomerService.READY));
                    CustomerFeed feed = new CustomerFeed(broker.bootstrapServers(), customers)) {
                service.awaitReady(START_TIMEOUT);
                System.out.printf(
                        "%-24s %8s %8s %9s   %s%n", "run", "reads", "writes", "seconds", "sync-java, 2,000 customers");
                Measured measured = new Measured(commercetools, feed, results);
                measured.add("first load", "", 0, "2,042 requests, 4.0 s at best, 6.6 s measured");
                measured.add("unchanged", "", 0, "42 requests, 2.0 s at best, 3.4 s measured");
                measured.add("5 % changed", "King", CHANGED_EVERY, "142 requests, 4.0 s at best, 5.8 s measured");
                forgetLinks(url);
                measured.add("unchanged, ledger lost", "King", CHANGED_EVERY, "");
            }
        }
        write(results);
    }

    /** Runs and prints. */
    private record Measured(CommercetoolsStandIn commercetools, CustomerFeed feed, List<Result> results) {

        void add(String run, String lastName, int changedEvery, String syncJava) throws Exception {
            commercetools.requests().clear();
            Duration time = feed.send(lastName, changedEvery);
            Result result = new Result(run, requests("GET"), requests("POST"), time, syncJava);
            System.out.print(result.line());
            results.add(result);
        }

        private long requests(String method) {
            return commercetools.requests().count(method, PROJECT, "customers");
        }
    }

    private static List<String> settings(String bootstrapServers, String database, String commercetools) {
        String tenant = "--hub.tenants.acme.";
        return List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--hub.stream.replication-factor=1",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + EmbeddedDatabase.USER,
                "--spring.datasource.password=any",
                "--server.port=0",
                "--management.server.port=0",
                tenant + "commercetools.project-key=" + PROJECT,
                tenant + "commercetools.api-url=" + commercetools,
                tenant + "commercetools.auth-url=" + commercetools,
                tenant + "commercetools.client-id=shop",
                tenant + "commercetools.client-secret=secret",
                tenant + "commercetools.concurrency=50",
                tenant + "commercetools.requests-per-second=10000",
                tenant + "masters.customer=cdp",
                tenant + "systems.cdp.url=http://localhost:1",
                tenant + "systems.cdp.allow-plain-http=true",
                tenant + "systems.cdp.allow-private-addresses=true",
                tenant + "customer-sync.import.custom-fields=tier=string,optIn=boolean");
    }

    private static void forgetLinks(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, EmbeddedDatabase.USER, "any");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from customer_sync.customer_link");
        }
    }

    private static void write(List<Result> results) throws IOException {
        CsvFile.write(
                "customer-load",
                "run,reads,writes,millis",
                results.stream().map(Result::csv).toList());
    }
}
