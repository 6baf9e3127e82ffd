package io.integrationhub.stream.claim;

import io.integrationhub.sandbox.simulation.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;

/** Fifty seeds for each of {@code -Dsoak.size}. */
@Tag("soak")
class ClaimSimulationSoakTest extends ClaimSimulationTest {

    @Override
    LongStream seeds() {
        return Seeds.many(50);
    }
}
