package io.integrationhub.customersync;

import static io.integrationhub.customersync.fakes.SampleUnits.company;
import static io.integrationhub.customersync.fakes.SampleUnits.division;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Conflicting;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Created;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Waiting;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitDecision.Reason;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeUnitLinks;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Units of which a parent is below them, within one delivery or over several. */
class BusinessUnitCycleTest {

    private static CustomerWorld world;

    private final Tenant tenant = CustomerWorld.tenant(Map.of());
    private final FakeWaitingRecords<BusinessUnit> waiting = new FakeWaitingRecords<>();
    private final BusinessUnitImportFlow flow = new BusinessUnitImportFlow(
            (_, _) -> Optional.empty(), TestCustomers.unitsAt(_ -> world.project()), new FakeUnitLinks(), waiting);

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
    }

    @Test
    void parksAUnitThatIsItsOwnParent() {
        assertThat(flow.bring(tenant, division("aa", "aa"))).isEqualTo(belowItself("aa", "aa"));
    }

    @Test
    void namesTheCycleOfUnitsThatAreAboveEachOtherWhileTheOthersGoOn() {
        // Given
        flow.bring(tenant, division("aa", "cc"));
        flow.bring(tenant, division("bb", "aa"));

        // When
        BusinessUnitImportOutcome closing = flow.bring(tenant, division("cc", "bb"));

        // Then
        assertThat(closing).isEqualTo(belowItself("cc", "bb", "aa", "cc"));
        assertThat(flow.bring(tenant, division("dd", "aa"))).isInstanceOf(Waiting.class);
        assertThat(flow.bring(tenant, company("ee", List.of()))).isInstanceOf(Created.class);

        // When
        flow.bring(tenant, division("aa", "ee"));
        List.of("bb", "cc", "dd")
                .forEach(
                        key -> flow.bring(tenant, waiting.find(tenant.id(), key).orElseThrow()));

        // Then
        assertThat(unit("cc").at("/parentUnit/key").asString()).isEqualTo("bb");
        assertThat(waiting.count(tenant.id())).isZero();
    }

    @Test
    void namesTheCycleThatAMoveWouldCloseAndMovesTheUnitOnceTheOtherHasMoved() {
        // Given
        flow.bring(tenant, company("top", List.of()));
        flow.bring(tenant, division("aa", "top"));
        flow.bring(tenant, division("bb", "aa"));

        // When
        BusinessUnitImportOutcome outcome = flow.bring(tenant, division("aa", "bb"));

        // Then
        assertThat(outcome).isEqualTo(belowItself("aa", "bb", "aa"));
        assertThat(unit("aa").at("/parentUnit/key").asString()).isEqualTo("top");

        // When
        flow.bring(tenant, division("bb", "top"));
        flow.bring(tenant, waiting.find(tenant.id(), "aa").orElseThrow());

        // Then
        assertThat(unit("aa").at("/parentUnit/key").asString()).isEqualTo("bb");
        assertThat(waiting.count(tenant.id())).isZero();
    }

    private static Conflicting belowItself(String... cycle) {
        List<UnitKey> keys = Stream.of(cycle).map(UnitKey::new).toList();
        return new Conflicting(keys.getFirst(), Reason.BELOW_ITSELF, keys);
    }

    private static JsonNode unit(String key) {
        return world.all("business-unit").stream()
                .filter(unit -> unit.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
