package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.inactive;
import static io.integrationhub.customersync.fakes.SampleCustomers.of;
import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withGroups;
import static io.integrationhub.customersync.fakes.SampleCustomers.withSequence;
import static io.integrationhub.customersync.fakes.SampleCustomers.withStores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportOutcome.Conflicting;
import io.integrationhub.customersync.CustomerImportOutcome.Created;
import io.integrationhub.customersync.CustomerImportOutcome.Deleted;
import io.integrationhub.customersync.CustomerImportOutcome.Kept;
import io.integrationhub.customersync.CustomerImportOutcome.Stale;
import io.integrationhub.customersync.CustomerImportOutcome.UpToDate;
import io.integrationhub.customersync.CustomerImportOutcome.Updated;
import io.integrationhub.customersync.CustomerImportOutcome.Waiting;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Reason;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The endings of the flow other than a write, and those of customers that the master does not use. */
class CustomerImportEndingsTest {

    private static CustomerWorld world;

    private final Tenant tenant = CustomerWorld.tenant(Map.of());
    private final FakeCustomerMaster master = new FakeCustomerMaster();
    private final FakeLinks links = new FakeLinks();
    private final FakeWaitingRecords<Customer> waiting = new FakeWaitingRecords<>();
    private CustomerImportFlow flow = flow();

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
        flow = flow();
    }

    private CustomerImportFlow flow() {
        Customers customers = TestCustomers.at(_ -> world.project());
        return new CustomerImportFlow(master, customers, links, waiting, (_, _) -> false);
    }

    @Test
    void waitsForAStoreAndIsAppliedOnceItExists() {
        // Given
        Customer customer = withStores(sample(), "de");

        // When
        CustomerImportOutcome before = flow.bring(tenant, customer);
        world.create("stores", "{'key':'de'}");
        CustomerImportOutcome after =
                flow.bring(tenant, waiting.find(tenant.id(), "4711").orElseThrow());

        // Then
        assertThat(before).isInstanceOf(Waiting.class);
        assertThat(after).isInstanceOf(Created.class);
        assertThat(waiting.count(tenant.id())).isZero();
    }

    @Test
    void nothingWaitsAnyMoreIfTheMasterReturnsToTheAppliedState() {
        // Given
        flow.bring(tenant, sample());
        flow.bring(tenant, withStores(sample(), "de"));

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, sample());

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(waiting.count(tenant.id())).isZero();
    }

    @Test
    void anOlderStateDoesNotReplaceAWaitingOne() {
        // Given
        flow.bring(tenant, withSequence(withStores(sample(), "de"), 2));

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, withSequence(sample(), 1));

        // Then
        assertThat(outcome).isInstanceOf(Stale.class);
        assertThat(waiting.count(tenant.id())).isEqualTo(1);
    }

    @Test
    void waitsForAGroupThatItMayNotCreate() {
        // Given
        Tenant notCreating = CustomerWorld.tenant(Map.of("create-groups", "false"));

        // When, Then
        assertThat(flow.bring(notCreating, withGroups(sample(), "pg-a")))
                .isInstanceOfSatisfying(
                        Waiting.class, it -> assertThat(it.missing()).hasToString("[customer-group pg-a]"));
    }

    @Test
    void doesAboutAnInactiveCustomerWhatTheTenantChose() {
        // Given
        flow.bring(tenant, sample());

        // When, Then
        assertThat(flow.bring(tenant, inactive(sample()))).isInstanceOf(Kept.class);
        links.forgetLinks();
        flow = flow();
        Tenant marking = CustomerWorld.tenant(Map.of("on-inactive", "mark"));
        assertThat(flow.bring(marking, inactive(sample()))).isInstanceOf(Updated.class);
        assertThat(world.customer().at("/custom/fields/hubInactive").asBoolean())
                .isTrue();
        assertThat(flow.bring(marking, sample())).isInstanceOf(Updated.class);
        assertThat(world.customer().at("/custom/fields").has("hubInactive")).isFalse();
        Tenant deleting = CustomerWorld.tenant(Map.of("on-inactive", "delete"));
        assertThat(flow.bring(deleting, inactive(sample()))).isInstanceOf(Deleted.class);
        assertThat(world.all("customer")).isEmpty();
    }

    @Test
    void aLateMessageDoesNotRestoreADeletedCustomer() {
        // Given
        Tenant deleting = CustomerWorld.tenant(Map.of("on-inactive", "delete"));
        flow.bring(deleting, withSequence(sample(), 1));
        flow.bring(deleting, withSequence(inactive(sample()), 3));

        // When, Then
        assertThat(flow.bring(deleting, withSequence(with(sample(), ProfileField.TITLE, "Dr."), 2)))
                .isInstanceOf(Stale.class);
        assertThat(world.all("customer")).isEmpty();
    }

    @Test
    void readsACustomerFromItsMaster() {
        // Given
        master.add(sample());

        // When, Then
        assertThat(flow.read(tenant, sample().number())).isInstanceOf(Created.class);
    }

    @Test
    void keepsACustomerThatTheMasterDoesNotHave() {
        assertThat(flow.read(tenant, sample().number())).isInstanceOf(Kept.class);
    }

    @Test
    void passesOnAFaultOfTheMaster() {
        // Given
        PermanentFault fault = new PermanentFault(CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE, "no customer");
        master.failsWith(fault);

        // When, Then
        assertThatThrownBy(() -> flow.read(tenant, sample().number())).isSameAs(fault);
    }

    @Test
    void saysInDryRunWhatItWouldWriteAndWritesNothing() {
        // Given
        flow.bring(tenant, withSequence(sample(), 1));
        long writes = world.writes();
        Tenant trying = CustomerTenant.inDryRun(tenant);

        // When, Then
        assertThatThrownBy(() -> flow.bring(trying, with(sample(), ProfileField.TITLE, "Dr.")))
                .isInstanceOf(DryRunStop.class)
                .hasMessage("update customer 4711: setTitle");
        assertThatThrownBy(() -> flow.bring(trying, withGroups(of("0815", "new@kunde.example"), "pg-new")))
                .isInstanceOf(DryRunStop.class)
                .hasMessage("create customer 0815");
        assertThat(world.writes()).isEqualTo(writes);
        assertThat(world.all("customer-group")).isEmpty();
    }

    @Test
    void parksANewCustomerWithoutAnEmailAddress() {
        // Given
        Customer.Identity identity = Customer.Identity.of(sample().number(), Optional.empty(), Optional.empty());
        Customer customer = new Customer(
                identity,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                true,
                SourceVersion.UNKNOWN);

        // When, Then
        assertThat(flow.bring(tenant, customer))
                .isInstanceOfSatisfying(
                        Conflicting.class, it -> assertThat(it.reason()).isEqualTo(Reason.EMAIL_MISSING));
    }
}
