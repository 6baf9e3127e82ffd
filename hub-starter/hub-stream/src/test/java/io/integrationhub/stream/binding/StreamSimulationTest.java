package io.integrationhub.stream.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.simulation.Seeds;
import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.sandbox.simulation.SimulationRuns;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Replicas of a service read a topic, while they are killed, frozen and stopped, partitions move, and the database, the
 * broker and the outside system fail. What must hold is in {@link StreamInvariant}.
 */
class StreamSimulationTest {

    private static final String MODULE = "hub-starter/hub-stream";

    @Test
    void keepsItsInvariantsWhateverHappens() {
        // When
        SimulationRuns runs = new SimulationRuns(MODULE, StreamSimulationTest.class).run(seeds(), StreamScenario::run);

        // Then
        assertThat(runs.checked())
                .containsAll(
                        Arrays.stream(StreamInvariant.values()).map(Enum::name).toList());
    }

    @Test
    void repeatsARunOfTheSameSeed() {
        assertThat(fingerprint(7)).isEqualTo(fingerprint(7)).isNotEqualTo(fingerprint(8));
    }

    private static long fingerprint(long seed) {
        Simulation simulation = new Simulation(seed);
        try {
            StreamScenario.run(simulation);
        } finally {
            simulation.close();
        }
        return simulation.fingerprint();
    }

    LongStream seeds() {
        // Rarely does an attempt begin after its partition was revoked; with this seed one does.
        return LongStream.concat(LongStream.of(7_482_184_436_571_629_900L), Seeds.few(7));
    }
}
