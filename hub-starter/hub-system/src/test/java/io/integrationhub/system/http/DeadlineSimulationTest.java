package io.integrationhub.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.simulation.Seeds;
import io.integrationhub.sandbox.simulation.SimulationRuns;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Callers call a system that hangs, within deadlines and a limit. What must hold is in {@link DeadlineInvariant}. */
class DeadlineSimulationTest {

    @Test
    void keepsItsInvariantsWhateverHangs() {
        // When
        SimulationRuns runs = new SimulationRuns("hub-starter/hub-system", DeadlineSimulationTest.class)
                .run(seeds(), simulation -> new DeadlineScenario(simulation).run());

        // Then
        assertThat(runs.checked())
                .containsAll(Arrays.stream(DeadlineInvariant.values())
                        .map(Enum::name)
                        .toList());
    }

    LongStream seeds() {
        return Seeds.few(5);
    }
}
