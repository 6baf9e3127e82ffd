package io.integrationhub.customersync.commercetools;

import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withGroups;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customer.change.CustomerChange;
import io.integrationhub.customersync.customer.change.CustomerChange.AddGroup;
import io.integrationhub.customersync.customer.change.CustomerChange.RemoveGroup;
import io.integrationhub.customersync.customer.change.CustomerChange.SetField;
import io.integrationhub.customersync.fakes.CustomerWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SdkCustomersTest {

    private static final CustomerChange RENAME = new SetField(ProfileField.LAST_NAME, Optional.of("King"));

    private static CustomerWorld world;

    private final Tenant tenant = CustomerWorld.tenant(Map.of());
    private Customers customers = TestCustomers.at(_ -> world.project());

    @BeforeAll
    static void start() {
        world = new CustomerWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void newProject() {
        world.newProject();
        customers = TestCustomers.at(_ -> world.project());
    }

    @Test
    void decidesAgainIfSomebodyElseWritesMeanwhile() {
        // Given
        ExistingCustomer existing = created(tenant, sample());
        AtomicInteger decisions = new AtomicInteger();

        // When
        ExistingCustomer updated = customers
                .update(tenant, existing, _ -> {
                    if (decisions.incrementAndGet() == 1) {
                        world.update("customers", existing.id(), "{'action':'setTitle','title':'Dr.'}");
                    }
                    return List.of(RENAME);
                })
                .orElseThrow();

        // Then
        assertThat(decisions).hasValue(2);
        assertThat(updated.profile()).containsEntry(ProfileField.LAST_NAME, "King");
        assertThat(updated.profile()).containsEntry(ProfileField.TITLE, "Dr.");
    }

    @Test
    void splitsMoreActionsThanARequestMayHave() {
        // Given
        ExistingCustomer existing = created(tenant, sample());
        List<CustomerChange> many = IntStream.range(0, 501)
                .<CustomerChange>mapToObj(number -> new SetField(ProfileField.LAST_NAME, Optional.of("name " + number)))
                .toList();
        world.commercetools().requests().clear();

        // When
        customers.update(tenant, existing, _ -> many);

        // Then
        assertThat(world.requests("POST", "customers")).isEqualTo(2);
        assertThat(world.customer().path("lastName").asString()).isEqualTo("name 500");
    }

    @Test
    void deletesACustomerThatDoesNotExist() {
        // Given
        ExistingCustomer existing = created(tenant, sample());

        // When
        customers.delete(tenant, existing);
        customers.delete(tenant, existing);

        // Then
        assertThat(world.all("customer")).isEmpty();
    }

    @Test
    void looksAGroupUpAgainThatSomebodyHasDeleted() {
        // Given
        Customer customer = withGroups(sample(), "pg-a");
        customers.missing(tenant, customer);
        var group = world.project().api().customerGroups().withKey("pg-a");
        world.project().call(group.delete().withVersion(1));

        // When, Then
        assertThatThrownBy(() -> customers.create(tenant, customer)).isInstanceOf(TransientFault.class);
        assertThat(created(tenant, customer).groups()).containsExactly("pg-a");
    }

    @Test
    void usesTheOneGroupOfACustomerIfTheTenantWantsThat() {
        // Given
        Tenant single = CustomerWorld.tenant(Map.of("groups-as", "single"));
        Customer customer = withGroups(with(sample(), ProfileField.TITLE, "Dr."), "pg-a");
        ExistingCustomer existing = created(single, customer);
        customers.missing(single, withGroups(sample(), "pg-b"));

        // When
        ExistingCustomer replaced = customers
                .update(single, existing, _ -> List.of(new AddGroup("pg-b"), new RemoveGroup("pg-a")))
                .orElseThrow();
        ExistingCustomer removed = customers
                .update(single, replaced, _ -> List.of(new RemoveGroup("pg-b")))
                .orElseThrow();

        // Then
        assertThat(existing.groups()).containsExactly("pg-a");
        assertThat(replaced.groups()).containsExactly("pg-b");
        assertThat(removed.groups()).isEmpty();
        assertThat(world.customer().path("customerGroupAssignments")).isEmpty();
    }

    private ExistingCustomer created(Tenant of, Customer customer) {
        customers.missing(of, customer);
        return customers.create(of, customer).orElseThrow();
    }
}
