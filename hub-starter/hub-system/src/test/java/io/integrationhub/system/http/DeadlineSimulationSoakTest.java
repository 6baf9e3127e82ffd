package io.integrationhub.system.http;

import io.integrationhub.sandbox.simulation.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;

/** Two hundred seeds for each of {@code -Dsoak.size}. */
@Tag("soak")
class DeadlineSimulationSoakTest extends DeadlineSimulationTest {

    @Override
    LongStream seeds() {
        return Seeds.many(200);
    }
}
