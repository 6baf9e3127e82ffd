package io.integrationhub.inventorythreshold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random carts, orders, reports, answers and outages against a model of the master. The seed identifies a failing run.
 */
class StockModelTest {

    private static final int STEPS = 250;

    static LongStream soakSeeds() {
        long first = Long.getLong("soak.seed", 0);
        return LongStream.range(first, first + Long.getLong("soak.size", 60));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void neverPromisesMoreThanTheMasterHasAndLosesNothing(long seed) {
        run(seed);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("soakSeeds")
    void neverPromisesMoreThanTheMasterHasInManyRuns(long seed) {
        run(seed);
    }

    private static void run(long seed) {
        // Given
        StockModel model = new StockModel(seed);

        for (int step = 0; step < STEPS; step++) {
            // When
            String what = model.step();

            // Then
            assertThat(model.oversold())
                    .as("seed %d, step %d: %s", seed, step, what)
                    .isEmpty();
        }
        model.settle();
        assertThat(model.reserved()).as("seed %d", seed).isEmpty();
        assertThat(model.available()).as("seed %d", seed).isEqualTo(model.atMaster());
        assertThat(model.sold()).isPositive();
        assertThat(model.rejected()).isPositive();
        assertThat(model.soldLocally()).isPositive();
    }
}
