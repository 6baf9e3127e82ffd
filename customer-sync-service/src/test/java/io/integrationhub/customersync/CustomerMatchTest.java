package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.EMAIL;
import static io.integrationhub.customersync.fakes.SampleCustomers.of;
import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.withEmail;
import static io.integrationhub.customersync.fakes.SampleCustomers.withExternalId;
import static io.integrationhub.customersync.fakes.SampleCustomers.withStores;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportOutcome.Conflicting;
import io.integrationhub.customersync.CustomerImportOutcome.Created;
import io.integrationhub.customersync.CustomerImportOutcome.UpToDate;
import io.integrationhub.customersync.CustomerImportOutcome.Updated;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Reason;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which customer of commercetools is the master's, and which one is in the way. */
class CustomerMatchTest {

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
    void findsACustomerByItsExternalIdAndGivesItTheKey() {
        // Given
        world.create(
                "customers", "{'email':'old@kunde.example','externalId':'CRM:1','authenticationMode':'ExternalAuth'}");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, withExternalId(sample(), "CRM:1"));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Updated.class,
                        it -> assertThat(it.changes()).containsExactly("setKey", "setCustomerNumber", "changeEmail"));
        assertThat(world.customer().path("email").asString()).isEqualTo(EMAIL);
    }

    @Test
    void parksACustomerWhoseEmailAddressMatchesInAnotherCase() {
        // Given
        world.create(
                "customers", "{'email':'Einkauf@Kunde.example','key':'shop-1','authenticationMode':'ExternalAuth'}");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, sample());

        // Then
        assertThat(outcome).isEqualTo(new Conflicting(sample().number(), Reason.EMAIL_MATCHES, "key shop-1"));
        assertThat(world.all("customer")).hasSize(1);
    }

    @Test
    void adoptsACustomerByEmailIfTheTenantWantsThat() {
        // Given
        Tenant adopting = CustomerWorld.tenant(Map.of("on-email-match", "adopt"));
        world.create("customers", "{'email':'Einkauf@Kunde.example','authenticationMode':'ExternalAuth'}");

        // When
        CustomerImportOutcome outcome = flow.bring(adopting, sample());

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Updated.class, it -> assertThat(it.changes()).containsExactly("setKey", "setCustomerNumber"));
    }

    @Test
    void namesTheCustomerThatHasTheEmailAddress() {
        // Given
        Tenant adopting = CustomerWorld.tenant(Map.of("on-email-match", "adopt"));
        flow.bring(adopting, of("0815", EMAIL));

        // When
        CustomerImportOutcome outcome = flow.bring(adopting, sample());

        // Then
        assertThat(outcome).isEqualTo(new Conflicting(sample().number(), Reason.EMAIL_TAKEN, "customer number 0815"));
    }

    @Test
    void namesTheCustomerThatHasTheNewEmailAddress() {
        // Given
        flow.bring(tenant, of("0815", EMAIL));
        flow.bring(tenant, of("4711", "other@kunde.example"));

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, sample());

        // Then
        assertThat(outcome).isEqualTo(new Conflicting(sample().number(), Reason.EMAIL_TAKEN, "customer number 0815"));
    }

    @Test
    void customersOfDifferentStoresMayShareAnEmailAddress() {
        // Given
        world.create("stores", "{'key':'de'}");
        world.create("stores", "{'key':'fr'}");
        flow.bring(tenant, withStores(of("0815", EMAIL), "de"));

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, withStores(sample(), "fr"));

        // Then
        assertThat(outcome).isInstanceOf(Created.class);
    }

    @Test
    void changesAnEmailAddressButNotItsCase() {
        // Given
        flow.bring(tenant, sample());

        // When, Then
        assertThat(flow.bring(tenant, withEmail(sample(), "EINKAUF@kunde.example")))
                .isInstanceOf(UpToDate.class);
        assertThat(flow.bring(tenant, withEmail(sample(), "neu@kunde.example"))).isInstanceOf(Updated.class);
        assertThat(world.customer().path("email").asString()).isEqualTo("neu@kunde.example");
    }

    @Test
    void leavesAnotherCustomerNumberAsItIs() {
        // Given
        world.create(
                "customers",
                "{'email':'einkauf@kunde.example','key':'4711','customerNumber':'SHOP-1','authenticationMode':'ExternalAuth'}");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, sample());

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(world.customer().path("customerNumber").asString()).isEqualTo("SHOP-1");
    }

    @Test
    void keepsTheKeyOfACustomerThatItFindsByItsNumber() {
        // Given
        world.create(
                "customers",
                "{'email':'einkauf@kunde.example','key':'shop-1','customerNumber':'4711','authenticationMode':'ExternalAuth'}");

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, sample());

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(world.customer().path("key").asString()).isEqualTo("shop-1");
    }

    @Test
    void cannotDecideBetweenCustomersWithTheSameExternalId() {
        // Given
        for (String number : List.of("1", "2")) {
            world.create(
                    "customers",
                    "{'email':'%1$s@kunde.example','customerNumber':'%1$s','externalId':'CRM:1','authenticationMode':'ExternalAuth'}"
                            .formatted(number));
        }

        // When
        CustomerImportOutcome outcome = flow.bring(tenant, withExternalId(sample(), "CRM:1"));

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Conflicting.class, it -> {
            assertThat(it.reason()).isEqualTo(Reason.AMBIGUOUS);
            assertThat(it.other()).contains("customer number 1", "customer number 2");
        });
    }
}
