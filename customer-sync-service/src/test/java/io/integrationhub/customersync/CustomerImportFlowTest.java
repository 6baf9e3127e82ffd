package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.EMAIL;
import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withAddresses;
import static io.integrationhub.customersync.fakes.SampleCustomers.withCustom;
import static io.integrationhub.customersync.fakes.SampleCustomers.withExternalId;
import static io.integrationhub.customersync.fakes.SampleCustomers.withGroups;
import static io.integrationhub.customersync.fakes.SampleCustomers.withSequence;
import static io.integrationhub.customersync.fakes.SampleCustomers.withStores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportOutcome.Created;
import io.integrationhub.customersync.CustomerImportOutcome.Stale;
import io.integrationhub.customersync.CustomerImportOutcome.UpToDate;
import io.integrationhub.customersync.CustomerImportOutcome.Updated;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the flow writes, against a commercetools that checks what it is sent. */
class CustomerImportFlowTest {

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
    void createsACustomerWithEverythingThatIsStated() {
        // Given
        world.create("stores", "{'key':'de'}");
        Customer customer = withStores(
                withGroups(
                        withAddresses(
                                with(
                                        with(
                                                withExternalId(sample(), "CRM:4711"),
                                                ProfileField.COMPANY_NAME,
                                                "Kunde GmbH"),
                                        ProfileField.VAT_ID,
                                        "DE123456789"),
                                address("Hauptstr.", "1", AddressRole.DEFAULT_BILLING),
                                address("Allee", "7", AddressRole.SHIPPING)),
                        "pg-a",
                        "pg-b"),
                "de");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, customer);

        // Then
        assertThat(outcome).isEqualTo(new Created(customer.number()));
        JsonNode created = world.customer();
        assertThat(created.path("key").asString()).isEqualTo("4711");
        assertThat(created.path("customerNumber").asString()).isEqualTo("4711");
        assertThat(created.path("externalId").asString()).isEqualTo("CRM:4711");
        assertThat(created.path("email").asString()).isEqualTo(EMAIL);
        assertThat(created.path("authenticationMode").asString()).isEqualTo("ExternalAuth");
        assertThat(created.path("vatId").asString()).isEqualTo("DE123456789");
        assertThat(created.path("addresses")).hasSize(2);
        assertThat(created.path("billingAddressIds")).hasSize(1);
        assertThat(created.path("shippingAddressIds")).hasSize(1);
        assertThat(created.path("defaultBillingAddressId").asString())
                .isEqualTo(created.at("/addresses/0/id").asString());
        assertThat(created.path("customerGroupAssignments")).hasSize(2);
        assertThat(created.at("/stores/0/key").asString()).isEqualTo("de");
    }

    @Test
    void readsAndWritesNothingForARepeatedState() {
        // Given
        flow.bring(tenant, sample());
        world.commercetools().requests().clear();

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, sample());

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(world.requests("GET", "customers")).isZero();
        assertThat(world.requests("POST", "customers")).isZero();
    }

    @Test
    void writesNothingAgainAfterTheLedgerIsLost() {
        // Given
        Customer customer = withGroups(
                withAddresses(
                        with(sample(), ProfileField.FIRST_NAME, "Ada"),
                        address("Hauptstr.", "1", AddressRole.DEFAULT_BILLING, AddressRole.DEFAULT_SHIPPING),
                        address("Allee", "7", AddressRole.SHIPPING)),
                "pg-a");
        flow.bring(tenant, customer);
        long writes = world.writes();
        links.forgetLinks();

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, customer);

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(world.writes()).isEqualTo(writes);
    }

    @Test
    void writesOnlyWhatHasChanged() {
        // Given
        Customer before = with(with(sample(), ProfileField.FIRST_NAME, "Ada"), ProfileField.LAST_NAME, "Byron");
        flow.bring(tenant, withGroups(before, "pg-a", "pg-b"));

        // When
        CustomerImportOutcome outcome = flow.bring(
                tenant,
                withGroups(
                        with(with(before, ProfileField.LAST_NAME, "King"), ProfileField.FIRST_NAME, ""),
                        "pg-b",
                        "pg-c"));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Updated.class,
                        it -> assertThat(it.changes())
                                .containsExactly(
                                        "setFirstName",
                                        "setLastName",
                                        "addCustomerGroupAssignment",
                                        "removeCustomerGroupAssignment"));
        assertThat(world.customer().has("firstName")).isFalse();
    }

    @Test
    void ignoresAnOlderState() {
        // Given
        flow.bring(tenant, withSequence(with(sample(), ProfileField.LAST_NAME, "King"), 2));

        // When
        CustomerImportOutcome outcome =
                flow.bring(tenant, withSequence(with(sample(), ProfileField.LAST_NAME, "Byron"), 1));

        // Then
        assertThat(outcome).isInstanceOf(Stale.class);
        assertThat(world.customer().path("lastName").asString()).isEqualTo("King");
    }

    @Test
    void ignoresAStateInBetweenAfterANewerOneThatRepeatsTheContent() {
        // Given
        Customer king = with(sample(), ProfileField.LAST_NAME, "King");
        flow.bring(tenant, withSequence(king, 1));
        world.commercetools().requests().clear();
        flow.bring(tenant, withSequence(king, 3));

        // When
        CustomerImportOutcome outcome =
                flow.bring(tenant, withSequence(with(sample(), ProfileField.LAST_NAME, "Byron"), 2));

        // Then
        assertThat(outcome).isInstanceOf(Stale.class);
        assertThat(world.customer().path("lastName").asString()).isEqualTo("King");
        assertThat(world.requests("GET", "customers")).isZero();
    }

    @Test
    void neverRemovesTheLastStore() {
        // Given
        world.create("stores", "{'key':'de'}");
        flow.bring(tenant, withStores(sample(), "de"));

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, withStores(sample()));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UpToDate.class, it -> assertThat(it.left()).containsExactly("stores"));
        assertThat(world.customer().path("stores")).hasSize(1);
    }

    @Test
    void writesCustomFieldsAndCreatesTheirDefinitions() {
        // Given
        Tenant withFields =
                CustomerWorld.tenant(Map.of("custom-fields", "tier=string,since=datetime,limit=money,active=boolean"));
        Map<String, Object> values = Map.of(
                "tier",
                "gold",
                "since",
                "2026-01-01T00:00:00Z",
                "limit",
                Map.of("centAmount", 100, "currencyCode", "EUR"),
                "active",
                true);

        // When
        flow.bring(withFields, withCustom(sample(), values));
        links.forgetLinks();
        CustomerImportOutcome again = flow.bring(withFields, withCustom(sample(), values));
        CustomerImportOutcome removed = flow.bring(withFields, withCustom(sample(), Map.of("tier", "")));

        // Then
        assertThat(again).isInstanceOf(UpToDate.class);
        assertThat(removed).isInstanceOf(Updated.class);
        JsonNode fields = world.customer().at("/custom/fields");
        assertThat(fields.has("tier")).isFalse();
        assertThat(fields.at("/limit/centAmount").asLong()).isEqualTo(100);
    }

    @Test
    void createsNoSecondCustomerIfTheResponseWasLost() {
        // Given
        world.commercetools().faults().add(ApiFault.failedAfterWrite().times(1).on("POST", "/customers"));

        // When
        assertThatThrownBy(() -> flow.bring(tenant, sample())).hasMessageContaining("500");
        CustomerImportOutcome outcome = flow.bring(tenant, sample());

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(world.all("customer")).hasSize(1);
    }
}
