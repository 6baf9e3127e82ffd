package io.integrationhub.stream.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.simulation.Seeds;
import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.sandbox.simulation.SimulationRuns;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Processes claim the same resources in the real database, while they are frozen for longer than the lease, killed, and
 * statements fail. What must hold is in {@link ClaimInvariant}.
 */
class ClaimSimulationTest {

    @BeforeAll
    static void createTables() {
        SimulatedDatabase.createTables();
    }

    @Test
    void keepsItsInvariantsWhateverHappens() {
        // When
        SimulationRuns runs = new SimulationRuns("hub-starter/hub-stream", ClaimSimulationTest.class)
                .run(seeds(), ClaimSimulationTest::run);

        // Then
        assertThat(runs.checked())
                .containsAll(
                        Arrays.stream(ClaimInvariant.values()).map(Enum::name).toList());
    }

    private static void run(Simulation simulation) {
        SimulatedDatabase database = SimulatedDatabase.of(simulation);
        try {
            new ClaimScenario(simulation, database).run();
        } finally {
            database.close();
        }
    }

    LongStream seeds() {
        return Seeds.few(3);
    }
}
