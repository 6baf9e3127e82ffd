package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleUnits.associate;
import static io.integrationhub.customersync.fakes.SampleUnits.company;
import static io.integrationhub.customersync.fakes.SampleUnits.division;
import static io.integrationhub.customersync.fakes.SampleUnits.versioned;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Conflicting;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Created;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Kept;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Stale;
import io.integrationhub.customersync.BusinessUnitImportOutcome.UpToDate;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Updated;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Waiting;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitDecision.Reason;
import io.integrationhub.customersync.businessunit.UnitField;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitType;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeUnitLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each ending of the flow, against a commercetools that checks what it is sent. */
class BusinessUnitImportFlowTest {

    private static CustomerWorld world;

    private final Tenant tenant = CustomerWorld.tenant(Map.of("business-unit-fields", "limit=money"));
    private final FakeUnitLinks links = new FakeUnitLinks();
    private final FakeWaitingRecords<BusinessUnit> waiting = new FakeWaitingRecords<>();
    private BusinessUnitImportFlow flow =
            new BusinessUnitImportFlow((_, _) -> Optional.empty(), units(), links, waiting);

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
        world.create("associate-roles", "{'key':'buyer','permissions':[]}");
        world.create("associate-roles", "{'key':'admin','permissions':[]}");
        flow = new BusinessUnitImportFlow((_, _) -> Optional.empty(), units(), links, waiting);
    }

    @Test
    void readsAUnitOfADoorbellFromItsMaster() {
        // Given
        flow = new BusinessUnitImportFlow(
                (_, key) -> Optional.of(company(key.value(), List.of())), units(), links, waiting);

        // When, Then
        assertThat(flow.read(tenant, new UnitKey("bell"))).isInstanceOf(Created.class);
        assertThat(flow.read(tenant, new UnitKey("bell"))).isInstanceOf(UpToDate.class);
    }

    @Test
    void deactivatesAUnitThatTheMasterHasRemovedUnlessUnitsAreKept() {
        // Given
        flow.bring(tenant, company("gone", List.of()));

        // When, Then
        assertThat(flow.read(tenant, new UnitKey("gone"))).isEqualTo(new Kept(new UnitKey("gone")));
        assertThat(flow.read(CustomerWorld.tenant(Map.of("on-inactive", "mark")), new UnitKey("gone")))
                .isEqualTo(new Updated(new UnitKey("gone"), List.of("changeStatus")));
    }

    private static BusinessUnits units() {
        return TestCustomers.unitsAt(_ -> world.project());
    }

    @Test
    void createsACompanyWithEverythingThatIsStated() {
        // Given
        createCustomer("4711");
        world.create("stores", "{'key':'b2b'}");
        BusinessUnit company = new BusinessUnit(
                new UnitKey("sap-1"),
                UnitType.COMPANY,
                Optional.empty(),
                Map.of(
                        UnitField.NAME, Optional.of("Kunde GmbH"),
                        UnitField.CONTACT_EMAIL, Optional.of("einkauf@kunde.example")),
                Optional.of(Set.of("b2b")),
                Optional.of(List.of(address("Hauptstr.", "1", AddressRole.DEFAULT_BILLING))),
                Optional.of(List.of(associate("4711", "buyer"))),
                Map.of("limit", Optional.of(Map.of("centAmount", 500000, "currencyCode", "EUR"))),
                SourceVersion.UNKNOWN);

        // When
        BusinessUnitImportOutcome outcome = flow.bring(tenant, company);

        // Then
        assertThat(outcome).isEqualTo(new Created(company.key()));
        JsonNode unit = unit("sap-1");
        assertThat(unit.path("unitType").asString()).isEqualTo("Company");
        assertThat(unit.path("name").asString()).isEqualTo("Kunde GmbH");
        assertThat(unit.path("defaultBillingAddressId").isString()).isTrue();
        assertThat(unit.at("/associates/0/associateRoleAssignments/0/associateRole/key")
                        .asString())
                .isEqualTo("buyer");
        assertThat(unit.at("/custom/fields/limit/centAmount").asLong()).isEqualTo(500000);
        assertThat(flow.bring(tenant, company)).isInstanceOf(UpToDate.class);
    }

    @Test
    void writesOnlyWhatHasChanged() {
        // Given
        createCustomer("1");
        createCustomer("2");
        flow.bring(tenant, company("cc", List.of(associate("1", "buyer"))));

        // When
        BusinessUnitImportOutcome outcome =
                flow.bring(tenant, company("cc", List.of(associate("1", "admin"), associate("2", "buyer"))));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Updated.class,
                        it -> assertThat(it.changes()).containsExactlyInAnyOrder("changeAssociate", "addAssociate"));
        assertThat(flow.bring(tenant, company("cc", List.of())))
                .isInstanceOfSatisfying(
                        Updated.class,
                        it -> assertThat(it.changes()).containsExactly("removeAssociate", "removeAssociate"));
    }

    @Test
    void aDivisionWaitsForItsParent() {
        // Given
        BusinessUnitImportOutcome before = flow.bring(tenant, division("dd", "cc"));

        // When
        flow.bring(tenant, company("cc", List.of()));
        BusinessUnitImportOutcome after =
                flow.bring(tenant, waiting.find(tenant.id(), "dd").orElseThrow());

        // Then
        assertThat(before)
                .isInstanceOfSatisfying(
                        Waiting.class, it -> assertThat(it.missing()).hasToString("[business-unit cc]"));
        assertThat(after).isInstanceOf(Created.class);
        assertThat(unit("dd").at("/parentUnit/key").asString()).isEqualTo("cc");
        assertThat(unit("dd").path("storeMode").asString()).isEqualTo("FromParent");
        assertThat(waiting.count(tenant.id())).isZero();
    }

    @Test
    void writesAUnitAtOnceAndItsAssociatesOnceTheirCustomersExist() {
        // Given
        createCustomer("1");
        BusinessUnit company = company("cc", List.of(associate("1", "buyer"), associate("2", "buyer")));

        // When
        BusinessUnitImportOutcome before = flow.bring(tenant, company);
        int associates = unit("cc").path("associates").size();
        createCustomer("2");
        flow.bring(tenant, waiting.find(tenant.id(), "cc").orElseThrow());

        // Then
        assertThat(before)
                .isInstanceOfSatisfying(
                        Waiting.class, it -> assertThat(it.missing()).hasToString("[customer 2]"));
        assertThat(associates).isEqualTo(1);
        assertThat(unit("cc").path("associates")).hasSize(2);
        assertThat(waiting.count(tenant.id())).isZero();
    }

    @Test
    void waitsForARole() {
        // Given
        createCustomer("1");

        // When, Then
        assertThat(flow.bring(tenant, company("cc", List.of(associate("1", "approver")))))
                .isInstanceOfSatisfying(
                        Waiting.class, it -> assertThat(it.missing()).hasToString("[associate-role approver]"));
    }

    @Test
    void ignoresAnOlderState() {
        // Given
        flow.bring(tenant, versioned("cc", "new", 2));

        // When, Then
        assertThat(flow.bring(tenant, versioned("cc", "old", 1))).isInstanceOf(Stale.class);
        assertThat(unit("cc").path("name").asString()).isEqualTo("new");
    }

    @Test
    void ignoresAStateInBetweenAfterANewerOneThatRepeatsTheContent() {
        // Given
        flow.bring(tenant, versioned("cc", "new", 1));
        flow.bring(tenant, versioned("cc", "new", 3));

        // When, Then
        assertThat(flow.bring(tenant, versioned("cc", "old", 2))).isInstanceOf(Stale.class);
        assertThat(unit("cc").path("name").asString()).isEqualTo("new");
    }

    @Test
    void parksAUnitThatIsOfAnotherTypeInCommercetools() {
        // Given
        flow.bring(tenant, company("cc", List.of()));
        flow.bring(tenant, company("dd", List.of()));

        // When, Then
        assertThat(flow.bring(tenant, division("dd", "cc")))
                .isEqualTo(new Conflicting(new UnitKey("dd"), Reason.OTHER_TYPE, List.of()));
    }

    @Test
    void nothingWaitsAnyMoreIfTheMasterReturnsToTheAppliedState() {
        // Given
        flow.bring(tenant, company("top", List.of()));
        flow.bring(tenant, division("aa", "top"));
        flow.bring(tenant, division("aa", "unknown"));

        // When
        BusinessUnitImportOutcome outcome = flow.bring(tenant, division("aa", "top"));

        // Then
        assertThat(outcome).isInstanceOf(UpToDate.class);
        assertThat(waiting.count(tenant.id())).isZero();
    }

    private static void createCustomer(String number) {
        world.create(
                "customers",
                "{'email':'c%1$s@kunde.example','customerNumber':'%1$s','authenticationMode':'ExternalAuth'}"
                        .formatted(number));
    }

    private static JsonNode unit(String key) {
        return world.all("business-unit").stream()
                .filter(unit -> unit.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
