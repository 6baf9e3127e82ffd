package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleUnits.associate;
import static io.integrationhub.customersync.fakes.SampleUnits.company;
import static io.integrationhub.customersync.fakes.SampleUnits.division;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeUnitLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import io.integrationhub.customersync.ledger.UnitLinks;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The end state is the same wherever the process dies, and in whatever order units and customers arrive. */
class BusinessUnitImportCrashTest {

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

    private static BusinessUnits units() {
        return TestCustomers.unitsAt(_ -> world.project());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfArrivalDoesNotMatter(long seed) {
        // Given
        List<Runnable> arrivals = new ArrayList<>(List.of(
                () -> createCustomer("1"),
                () -> createCustomer("2"),
                () -> flow.bring(tenant, company("cc", List.of(associate("1", "admin")))),
                () -> flow.bring(tenant, division("dd", "cc")),
                () -> flow.bring(tenant, division("ee", "dd"))));
        Collections.shuffle(arrivals, new Random(seed));

        // When
        arrivals.forEach(Runnable::run);
        for (int round = 0; round < 3; round++) {
            waiting.takeDue(tenant.id(), Duration.ZERO, 10)
                    .forEach(id -> waiting.find(tenant.id(), id).ifPresent(unit -> flow.bring(tenant, unit)));
        }

        // Then
        assertThat(waiting.count(tenant.id())).isZero();
        assertThat(unit("ee").at("/parentUnit/key").asString()).isEqualTo("dd");
        assertThat(unit("cc").path("associates")).hasSize(1);
    }

    @Test
    void convergesWhereverTheProcessDies() {
        boolean isOver = false;
        for (int crashAt = 1; !isOver; crashAt++) {
            // Given
            newProject();
            createCustomer("1");
            FakeUnitLinks kept = new FakeUnitLinks();
            FakeWaitingRecords<BusinessUnit> waits = new FakeWaitingRecords<>();
            BusinessUnit company = company("cc", List.of(associate("1", "buyer"), associate("2", "buyer")));
            CrashingProcess process = new CrashingProcess(crashAt);

            // When
            try {
                dying(process, kept, waits).bring(tenant, company);
            } catch (CrashingProcess.Crash _) {
                kept.expireClaims();
            }
            isOver = !process.isCrashed();
            BusinessUnitImportFlow later = new BusinessUnitImportFlow((_, _) -> Optional.empty(), units(), kept, waits);
            later.bring(tenant, company);
            createCustomer("2");
            waits.find(tenant.id(), "cc").ifPresent(unit -> later.bring(tenant, unit));

            // Then
            assertThat(unit("cc").path("associates")).hasSize(2);
            assertThat(waits.count(tenant.id())).isZero();
        }
    }

    @SuppressWarnings("unchecked") // A proxy knows no type arguments.
    private static BusinessUnitImportFlow dying(
            CrashingProcess process, UnitLinks links, WaitingRecords<BusinessUnit> waiting) {
        return new BusinessUnitImportFlow(
                (_, _) -> Optional.empty(),
                process.around(BusinessUnits.class, units()),
                process.around(UnitLinks.class, links),
                process.around(WaitingRecords.class, waiting));
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
