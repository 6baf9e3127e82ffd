package io.integrationhub.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.simulation.Seeds;
import io.integrationhub.sandbox.simulation.SimulationRuns;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Many callers share one token, while the system refuses tokens and the token endpoint is slow, fails, or rejects the
 * credentials. What must hold is in {@link TokenInvariant}.
 */
class TokenSimulationTest {

    @Test
    void keepsItsInvariantsWhateverHappens() {
        // When
        SimulationRuns runs = new SimulationRuns("hub-starter/hub-system", TokenSimulationTest.class)
                .run(seeds(), simulation -> new TokenScenario(simulation).run());

        // Then
        assertThat(runs.checked())
                .containsAll(
                        Arrays.stream(TokenInvariant.values()).map(Enum::name).toList());
    }

    LongStream seeds() {
        return Seeds.few(6);
    }
}
