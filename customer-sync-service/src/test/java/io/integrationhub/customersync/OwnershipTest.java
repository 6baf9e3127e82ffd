package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withAddresses;
import static io.integrationhub.customersync.fakes.SampleCustomers.withCustom;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportOutcome.UpToDate;
import io.integrationhub.customersync.CustomerImportOutcome.Updated;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may change which fields, once a customer exists. */
class OwnershipTest {

    private static CustomerWorld world;

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

    private static CustomerImportFlow flow() {
        return new CustomerImportFlow(
                new FakeCustomerMaster(),
                TestCustomers.at(_ -> world.project()),
                new FakeLinks(),
                new FakeWaitingRecords<>(),
                (_, _) -> false);
    }

    @Test
    void setsAForeignChangeBackWithTheNextStateOfTheMaster() {
        // Given
        Tenant tenant = tenant(Map.of());
        flow.bring(tenant, named("Byron"));
        shopNames("Lovelace");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, with(named("Byron"), ProfileField.TITLE, "Dr."));

        // Then
        assertThat(changes(outcome)).containsExactlyInAnyOrder("setTitle", "setLastName");
        assertThat(lastName()).isEqualTo("Byron");
    }

    @Test
    void leavesAForeignChangeUntilTheMasterChangesTheField() {
        // Given
        Tenant tenant = tenant(Map.of("foreign-changes", "leave"));
        flow.bring(tenant, named("Byron"));
        shopNames("Lovelace");

        // When, Then
        assertThat(flow.bring(tenant, with(named("Byron"), ProfileField.TITLE, "Dr.")))
                .isInstanceOfSatisfying(Updated.class, it -> {
                    assertThat(it.changes()).containsExactly("setTitle");
                    assertThat(it.left()).containsExactly("lastName");
                });
        assertThat(changes(flow.bring(tenant, with(named("King"), ProfileField.TITLE, "Dr."))))
                .containsExactly("setLastName");
    }

    @Test
    void editsOfDifferentFieldsBothSurvive() {
        // Given
        Tenant tenant = tenant(Map.of("field-masters.profile", "both"));
        flow.bring(tenant, named("Byron"));
        shopNames("Lovelace");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, with(named("Byron"), ProfileField.TITLE, "Dr."));

        // Then
        assertThat(changes(outcome)).containsExactly("setTitle");
        assertThat(lastName()).isEqualTo("Lovelace");
    }

    @Test
    void neverChangesWhatCommercetoolsOwnsAndTellsIt() {
        // Given
        Tenant tenant = tenant(Map.of(
                "field-masters.addresses", "commercetools",
                "field-masters.consent", "commercetools",
                "custom-fields", "optIn=boolean,tier=string",
                "consent-fields", "optIn"));
        Customer customer =
                withAddresses(withCustom(named("Byron"), Map.of("optIn", true, "tier", "gold")), address("Allee", "7"));
        flow.bring(tenant, customer);

        // When
        CustomerImportOutcome outcome = flow.bring(
                tenant,
                withAddresses(
                        withCustom(named("Byron"), Map.of("optIn", false, "tier", "silver")),
                        address("Hauptstr.", "1")));

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Updated.class, it -> {
            assertThat(it.changes()).containsExactly("setCustomField tier");
            assertThat(it.left()).containsExactlyInAnyOrder("addresses", "custom.optIn");
        });
        assertThat(world.customer().at("/addresses/0/streetName").asString()).isEqualTo("Allee");
        assertThat(world.customer().at("/custom/fields/optIn").asBoolean()).isTrue();
    }

    @Test
    void keepsTheAddressesThatTheCustomerAddedIfForeignChangesAreLeft() {
        // Given
        Tenant tenant = tenant(Map.of("foreign-changes", "leave"));
        flow.bring(tenant, withAddresses(sample(), address("Allee", "7"), address("Hauptstr.", "1")));
        shop("{'action':'addAddress','address':{'country':'DE','city':'Bonn','streetName':'Weg'}}");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, withAddresses(sample(), address("Allee", "7")));

        // Then
        assertThat(changes(outcome)).containsExactly("removeAddress");
        assertThat(world.customer().path("addresses")).hasSize(2);
    }

    @Test
    void removesTheAddressesThatTheMasterDoesNotStateIfItOwnsThem() {
        // Given
        Tenant tenant = tenant(Map.of());
        flow.bring(tenant, withAddresses(sample(), address("Allee", "7")));
        shop("{'action':'addAddress','address':{'country':'DE','city':'Bonn','streetName':'Weg'}}");

        // When
        flow.bring(tenant, withAddresses(named("King"), address("Allee", "7")));

        // Then
        assertThat(world.customer().path("addresses")).hasSize(1);
    }

    @Test
    void anEchoOfAChangeInCommercetoolsIsNothing() {
        // Given
        Tenant tenant = tenant(Map.of("field-masters.profile", "both"));
        flow.bring(tenant, named("Byron"));
        shopNames("Lovelace");
        long writes = world.writes();

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, named("Lovelace"));

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(world.writes()).isEqualTo(writes);
    }

    private static Tenant tenant(Map<String, String> settings) {
        return CustomerWorld.tenant(new HashMap<>(settings));
    }

    private static Customer named(String lastName) {
        return with(sample(), ProfileField.LAST_NAME, lastName);
    }

    private static String lastName() {
        return world.customer().path("lastName").asString();
    }

    private static List<String> changes(CustomerImportOutcome outcome) {
        return outcome instanceof Updated updated ? updated.changes() : List.of();
    }

    private static void shopNames(String lastName) {
        shop("{'action':'setLastName','lastName':'" + lastName + "'}");
    }

    private static void shop(String action) {
        world.update("customers", world.customer().path("id").asString(), action);
    }
}
