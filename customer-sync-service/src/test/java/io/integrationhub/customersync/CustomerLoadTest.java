package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleCustomers.of;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withAddresses;
import static io.integrationhub.customersync.fakes.SampleCustomers.withGroups;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many requests many customers cost. The number of them can be set: {@code -Dload.customers=10000}. */
class CustomerLoadTest {

    private static final int CUSTOMERS = Integer.getInteger("load.customers", 2_000);

    /** As {@code hub.stream.max-in-flight}. */
    private static final int IN_FLIGHT = 1_000;

    private final Tenant tenant = CustomerWorld.tenant(Map.of());
    private final FakeLinks links = new FakeLinks();

    @Test
    void writesEachCustomerOnceAndReadsHardlyAny() throws Exception {
        try (CustomerWorld world = new CustomerWorld()) {
            // Given
            CustomerImportFlow flow = new CustomerImportFlow(
                    new FakeCustomerMaster(),
                    TestCustomers.at(_ -> world.project()),
                    links,
                    new FakeWaitingRecords<>(),
                    (_, _) -> false);

            // When, Then
            world.commercetools().requests().clear();
            bringAll(flow, "Byron");
            assertThat(world.all("customer")).hasSize(CUSTOMERS);
            assertThat(world.requests("POST", "customers")).isEqualTo(CUSTOMERS);
            assertThat(world.requests("GET", "customers")).isLessThanOrEqualTo(CUSTOMERS / 10);

            // Again: nothing is read.
            world.commercetools().requests().clear();
            bringAll(flow, "Byron");
            assertThat(world.requests("POST", "customers")).isZero();
            assertThat(world.requests("GET", "customers")).isZero();

            // Again without the ledger: they are read in bulk.
            links.forgetLinks();
            world.commercetools().requests().clear();
            bringAll(flow, "Byron");
            assertThat(world.requests("POST", "customers")).isZero();
            assertThat(world.requests("GET", "customers")).isLessThanOrEqualTo(CUSTOMERS / 100 + 10);
        }
    }

    private void bringAll(CustomerImportFlow flow, String lastName) throws Exception {
        Semaphore inFlight = new Semaphore(IN_FLIGHT);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, CUSTOMERS)
                    .<Future<?>>mapToObj(number -> executor.submit(() -> {
                        inFlight.acquireUninterruptibly();
                        try {
                            flow.bring(tenant, customer(number, lastName));
                        } finally {
                            inFlight.release();
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static Customer customer(int number, String lastName) {
        Customer named = with(of("C-" + number, "c" + number + "@kunde.example"), ProfileField.LAST_NAME, lastName);
        return withGroups(
                withAddresses(
                        named,
                        address("Hauptstr.", String.valueOf(number), AddressRole.DEFAULT_BILLING),
                        address("Allee", String.valueOf(number), AddressRole.SHIPPING)),
                "group-" + number % 5);
    }
}
