package io.integrationhub.inventorythreshold.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random carts, orders, reports, answers and outages against a simulated master; a seed names a failing run. */
class StockModelTest {

    private static final int STEPS = 250;
    private static final long SEEDS = Long.getLong("model.seeds", 12);
    private static TestLedgers books;

    @BeforeAll
    static void open() {
        books = new TestLedgers();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverPromisesMoreThanTheMasterHasAndForgetsNothing(long seed) {
        // Given
        StockModel model = new StockModel(books, seed);

        for (int step = 0; step < STEPS; step++) {
            // When
            String did = model.step();

            // Then
            assertThat(model.oversold())
                    .as("seed %d, step %d: %s", seed, step, did)
                    .isEmpty();
        }
        model.settle();
        assertThat(model.reserved()).as("seed %d", seed).isEmpty();
        assertThat(model.available()).as("seed %d", seed).isEqualTo(model.atMaster());
        assertThat(model.sold()).isPositive();
        assertThat(model.refused()).isPositive();
        assertThat(model.soldWithoutAsking()).isPositive();
    }
}
