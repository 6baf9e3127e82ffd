package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withAddresses;
import static io.integrationhub.customersync.fakes.SampleCustomers.withGroups;
import static io.integrationhub.customersync.fakes.SampleCustomers.withSequence;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end state is the same wherever the process dies, and in whatever order and however often states arrive. */
class CustomerImportCrashTest {

    private static final Customer FIRST = withSequence(
            withGroups(
                    withAddresses(
                            with(sample(), ProfileField.LAST_NAME, "Byron"),
                            address("Hauptstr.", "1", AddressRole.DEFAULT_BILLING)),
                    "pg-a"),
            1);
    private static final Customer LAST = withSequence(
            withGroups(
                    withAddresses(
                            with(sample(), ProfileField.LAST_NAME, "King"),
                            address("Hauptstr.", "1"),
                            address("Allee", "7", AddressRole.DEFAULT_BILLING)),
                    "pg-b"),
            9);

    private final Tenant tenant = CustomerWorld.tenant(Map.of());

    @Test
    void convergesWhereverTheProcessDies() {
        try (CustomerWorld world = new CustomerWorld()) {
            boolean isOver = false;
            for (int crashAt = 1; !isOver; crashAt++) {
                // Given
                world.newProject();
                FakeLinks links = new FakeLinks();
                Customers customers = TestCustomers.at(_ -> world.project());
                CrashingProcess process = new CrashingProcess(crashAt);
                CustomerImportFlow dying =
                        flow(process.around(Customers.class, customers), process.around(CustomerLinks.class, links));

                // When
                try {
                    dying.bring(tenant, FIRST);
                    dying.bring(tenant, LAST);
                } catch (CrashingProcess.Crash _) {
                    links.expireClaims();
                }
                isOver = !process.isCrashed();
                CustomerImportFlow later = flow(customers, links);
                later.bring(tenant, FIRST);
                later.bring(tenant, LAST);

                // Then
                assertIsLast(world);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfArrivalDoesNotMatter(long seed) {
        try (CustomerWorld world = new CustomerWorld()) {
            // Given
            List<Customer> states = new ArrayList<>(List.of(FIRST, LAST));
            for (int sequence = 2; sequence < 9; sequence++) {
                states.add(withSequence(with(FIRST, ProfileField.LAST_NAME, "name " + sequence), sequence));
            }
            states.addAll(List.copyOf(states));
            Collections.shuffle(states, new Random(seed));
            CustomerImportFlow flow = flow(TestCustomers.at(_ -> world.project()), new FakeLinks());

            // When
            states.forEach(state -> flow.bring(tenant, state));

            // Then
            assertIsLast(world);
        }
    }

    private static CustomerImportFlow flow(Customers customers, CustomerLinks links) {
        return new CustomerImportFlow(
                new FakeCustomerMaster(), customers, links, new FakeWaitingRecords<>(), (_, _) -> false);
    }

    private static void assertIsLast(CustomerWorld world) {
        assertThat(world.customer().path("lastName").asString()).isEqualTo("King");
        assertThat(world.customer().path("addresses")).hasSize(2);
        assertThat(world.customer().path("billingAddressIds")).hasSize(1);
        assertThat(world.customer().path("customerGroupAssignments")).hasSize(1);
    }
}
